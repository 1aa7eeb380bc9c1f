package org.tandemswitch.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemswitch.user.Access;
import org.tandemswitch.user.Area;
import org.tandemswitch.user.Rights;
import org.tandemswitch.user.Role;

class PagesTest {
    @Test
    @DisplayName("US-01 every page asks for a right")
    void every_page_asks_for_a_right() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/webapp"))) {
            assertThat(files.map(Path::getFileName)
                            .map(Path::toString)
                            .filter(name -> name.endsWith(".xhtml"))
                            .map(name -> Pages.normal("/" + name)))
                    .isNotEmpty()
                    .allMatch(Pages::isKnown);
        }
    }

    @ParameterizedTest
    @CsvSource({"/users, /users", "/users.xhtml, /users", "/index.xhtml, /", "/, /", "'', /"})
    void page_is_the_same_however_it_is_addressed(String written, String page) {
        assertThat(Pages.normal(written)).isEqualTo(page);
    }

    @Test
    @DisplayName("US-01 a page is open to those who may view its area")
    void page_is_open_to_those_who_may_view_its_area() {
        assertThat(Pages.mayView("/users", Role.OPERATOR.rights())).isFalse();
        assertThat(Pages.mayView("/log", Role.OPERATOR.rights())).isTrue();
        assertThat(Pages.mayView("/password", Rights.NONE)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/call", "/traces"})
    @DisplayName("US-01 what tells more than a record asks for both rights")
    void story_asks_for_calls_and_records(String page) {
        Rights calls = Rights.NONE.with(Access.VIEW, Area.CALLS);
        Rights records = Rights.NONE.with(Access.VIEW, Area.RECORDS);

        assertThat(Pages.mayView(page, calls)).isFalse();
        assertThat(Pages.mayView(page, records)).isFalse();
        assertThat(Pages.mayView(page, calls.or(records))).isTrue();
    }

    @Test
    void whoever_may_not_see_the_overview_begins_elsewhere() {
        assertThat(Pages.firstOf(Rights.NONE.with(Access.VIEW, Area.LOG, Area.RECORDS)))
                .contains("/records");
        assertThat(Pages.firstOf(Rights.NONE)).isEmpty();
    }
}
