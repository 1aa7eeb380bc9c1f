package org.tandemswitch.console.options;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.option.Chapter;
import org.tandemswitch.option.Option;
import org.tandemswitch.policy.AllOptions;
import org.tandemswitch.user.Language;

final class OptionWordsTest {
    /** What every option has: a label, and one for each choice but yes and no. */
    private static Stream<String> needed(Option<?> option) {
        return Stream.concat(
                Stream.of(option.key()),
                option.type().choices().stream()
                        .filter(choice -> !Set.of("On", "Off").contains(choice))
                        .map(choice -> option.key() + "." + choice.toLowerCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @EnumSource
    void every_option_and_choice_has_words_in_every_language_and_nothing_else_has(Language language) {
        Set<String> needed =
                AllOptions.stream().flatMap(OptionWordsTest::needed).collect(Collectors.toSet());
        Set<String> known = Texts.bundle("org.tandemswitch.console.options", language.locale())
                .keySet();

        assertThat(known).containsAll(needed);
        assertThat(known).filteredOn(key -> !key.endsWith(".hint")).isSubsetOf(needed);
        assertThat(known)
                .filteredOn(key -> key.endsWith(".hint"))
                .allMatch(key -> needed.contains(key.substring(0, key.length() - ".hint".length())));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
    void hints_are_translated(Language language) {
        OptionWords english = new OptionWords(new Texts(Locale.ENGLISH), Language.ENGLISH);
        OptionWords words = new OptionWords(new Texts(language.locale()), language);

        assertThat(AllOptions.stream())
                .filteredOn(option -> !english.hint(option).isEmpty())
                .allSatisfy(
                        option -> assertThat(words.hint(option)).isNotBlank().isNotEqualTo(english.hint(option)));
    }

    @ParameterizedTest
    @EnumSource
    void every_chapter_has_a_title(Chapter chapter) {
        assertThat(Texts.bundle("org.tandemswitch.console.texts", Locale.ENGLISH)
                        .keySet())
                .contains("chapter." + chapter.key());
    }
}
