package org.tandemswitch.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

class LookTest {
    @Test
    void follows_the_operating_system_until_something_is_chosen() {
        assertThat(Look.themeOf()).isEqualTo("auto");
        assertThat(Look.themeOf(new Cookie(Look.COOKIE, "dark"))).isEqualTo("dark");
    }

    @Test
    void ignores_a_cookie_that_is_no_choice_of_ours() {
        assertThat(Look.themeOf(new Cookie(Look.COOKIE, "<script>"))).isEqualTo("auto");
        assertThat(Look.themeOf(new Cookie("other", "dark"))).isEqualTo("auto");
    }
}
