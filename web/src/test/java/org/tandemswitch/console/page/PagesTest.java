package org.tandemswitch.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Laws that all pages keep, so that whatever came in by SIP stays text. */
class PagesTest {
    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Pattern TEXT_KEY = Pattern.compile("text\\['([a-z0-9._]+)'\\]");

    @Test
    void no_page_switches_escaping_off() throws IOException {
        assertThat(pages()).allSatisfy((name, page) -> assertThat(page).doesNotContain("escape=\"false\""));
    }

    @Test
    void no_page_has_a_script_or_a_style_of_its_own() throws IOException {
        assertThat(pages()).allSatisfy((name, page) -> assertThat(page)
                .doesNotContain("<script")
                .doesNotContain("<style")
                .doesNotContain(" style=\"")
                .doesNotContainPattern("\\son(click|load|change|input|mouse\\w+|key\\w+|submit)="));
    }

    @Test
    void no_page_script_or_style_sheet_reaches_for_another_host() throws IOException {
        assertThat(files("xhtml", "js", "css"))
                .allSatisfy((name, content) -> assertThat(content.replace("http://www.w3.org/1999/xhtml", ""))
                        .doesNotContainPattern("https?://"));
    }

    @Test
    void scripts_never_write_markup() throws IOException {
        assertThat(files("js")).allSatisfy((name, script) -> assertThat(script)
                .doesNotContainPattern("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|eval\\("));
    }

    @Test
    void every_text_that_a_page_names_exists() throws IOException {
        ResourceBundle texts = ResourceBundle.getBundle("org.tandemswitch.console.texts", Locale.ROOT);
        List<String> named = pages().values().stream()
                .flatMap(page -> TEXT_KEY.matcher(page).results().map(match -> match.group(1)))
                .toList();

        assertThat(named).isNotEmpty().allMatch(texts::containsKey);
    }

    private static Map<String, String> pages() throws IOException {
        return files("xhtml");
    }

    private static Map<String, String> files(String... endings) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> all = Files.walk(WEBAPP)) {
            all.filter(file -> Stream.of(endings)
                            .anyMatch(ending -> file.getFileName().toString().endsWith("." + ending)))
                    .forEach(file -> contents.put(file.toString(), read(file)));
        }
        assertThat(contents).isNotEmpty();
        return contents;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
