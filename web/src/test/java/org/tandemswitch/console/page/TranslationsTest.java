package org.tandemswitch.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.call.EndReason;
import org.tandemswitch.call.Mark;
import org.tandemswitch.parameter.Group;
import org.tandemswitch.parameter.Preset;
import org.tandemswitch.parameter.Topic;
import org.tandemswitch.trace.TraceSubject;
import org.tandemswitch.user.Area;
import org.tandemswitch.user.Language;
import org.tandemswitch.user.Role;

/** No language knows less than another, and no page asks for a text that is nowhere. */
final class TranslationsTest {
    private static final Path TEXTS = Path.of("src/main/resources/org/tandemswitch/console");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)");
    private static final Pattern LITERAL = Pattern.compile("[\"']([a-z0-9_]+(?:\\.[a-z0-9_-]+)*\\.?)[\"']");

    private static final Pattern FILE = Pattern.compile(".*\\.(csv|json|txt)");

    /** What is written alike everywhere: names, abbreviations of the trade, signs. */
    private static final Set<String> ALIKE = Set.of(
            "product",
            "overview.asr",
            "overview.acd",
            "group.sip",
            "group.h323",
            "topic.h323",
            "topic.ivr",
            "topic.nat",
            "topic.qos",
            "unit.%",
            "unit.kb");

    /** What besides is the same word in one language. */
    private static final Set<String> ALIKE_IN_SPANISH = Set.of(
            "log.locked.no",
            "overview.pdd",
            "records.delay",
            "group.audio",
            "unit.min",
            "unit.ms",
            "unit.s",
            "rules.no");

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
    void every_text_exists_in_every_language(Language language) {
        assertThat(texts(language).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(english().stringPropertyNames());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
    void translations_mention_what_the_english_text_mentions(Language language) {
        Properties translated = texts(language);

        assertThat(english())
                .allSatisfy((key, text) -> assertThat(placeholders(translated.getProperty(key.toString(), "")))
                        .as("%s", key)
                        .isEqualTo(placeholders(text.toString())));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
    void nothing_is_left_in_english(Language language) {
        Properties english = english();
        Properties translated = texts(language);

        assertThat(english.stringPropertyNames())
                .filteredOn(key -> !isAlike(key, language))
                .allSatisfy(key -> assertThat(translated.getProperty(key))
                        .as(key)
                        .isNotBlank()
                        .isNotEqualTo(english.getProperty(key)));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("no text has a straight apostrophe, which some readers of texts take for a quoting sign")
    void no_text_has_a_straight_apostrophe(Language language) {
        assertThat(texts(language))
                .allSatisfy(
                        (key, text) -> assertThat(text.toString()).as("%s", key).doesNotContain("'"));
    }

    @ParameterizedTest
    @EnumSource
    void no_key_is_written_twice(Language language) throws IOException {
        List<String> keys = Files.readAllLines(file(language)).stream()
                .filter(line -> !line.startsWith("#") && line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')))
                .toList();

        assertThat(keys).doesNotHaveDuplicates();
    }

    @Test
    void every_key_that_pages_and_code_name_exists() {
        Set<String> known = english().stringPropertyNames();
        Set<String> families = known.stream().map(TranslationsTest::family).collect(Collectors.toSet());

        assertThat(literals())
                .isNotEmpty()
                .filteredOn(literal -> literal.contains(".") && families.contains(family(literal)))
                .filteredOn(literal -> !FILE.matcher(literal).matches())
                .allSatisfy(literal -> assertThat(known)
                        .as(literal)
                        .anyMatch(key -> literal.endsWith(".") ? key.startsWith(literal) : key.equals(literal)));
    }

    @Test
    void everything_that_has_a_name_in_the_core_has_words() {
        Set<String> named = Stream.of(
                        names("group.", Group.values()),
                        names("topic.", Topic.values()),
                        Arrays.stream(Role.values()).map(role -> "role." + role.key()),
                        Arrays.stream(Area.values()).map(area -> "area." + area.key()),
                        names("mark.", Mark.Kind.values()),
                        names("hint.", EndReason.values()),
                        names("traces.kind.", TraceSubject.Kind.values()),
                        Arrays.stream(Deed.values()).map(deed -> "deed." + deed.key()),
                        Preset.all().map(preset -> "preset." + preset.key()),
                        Preset.all().map(preset -> "preset." + preset.key() + ".note"))
                .flatMap(part -> part)
                .collect(Collectors.toSet());

        assertThat(english().stringPropertyNames()).containsAll(named);
    }

    private static Stream<String> names(String family, Enum<?>... all) {
        return Arrays.stream(all).map(one -> family + one.name().toLowerCase(Locale.ROOT));
    }

    private static boolean isAlike(String key, Language language) {
        return ALIKE.contains(key) || (language == Language.SPANISH && ALIKE_IN_SPANISH.contains(key));
    }

    private static String family(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
    }

    private static Set<String> literals() {
        return Stream.of(
                        files(Path.of("src/main/webapp"), ".xhtml"),
                        files(Path.of("src/main/java"), ".java"),
                        files(Path.of("../ejb/domain/src/main/java"), ".java"),
                        files(Path.of("../ejb/services/src/main/java"), ".java"))
                .flatMap(Collection::stream)
                .flatMap(file -> LITERAL.matcher(read(file)).results())
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static List<Path> files(Path root, String ending) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Properties english() {
        return texts(Language.ENGLISH);
    }

    private static Properties texts(Language language) {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(file(language))) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }

    private static Path file(Language language) {
        return TEXTS.resolve(
                language == Language.ENGLISH ? "texts.properties" : "texts_" + language.key() + ".properties");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
