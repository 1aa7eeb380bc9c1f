package org.tandemswitch.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.tandemswitch.user.Language;

final class ReaderLanguageTest {
    private static final Cookie[] NO_COOKIES = {};
    private static final List<Locale> PREFERS_SPANISH =
            List.of(Locale.GERMAN, Locale.forLanguageTag("es-MX"), Locale.ENGLISH);

    @Test
    void is_the_first_of_ours_that_the_browser_prefers() {
        assertThat(ReaderLanguage.of(NO_COOKIES, PREFERS_SPANISH)).isEqualTo(Language.SPANISH);
    }

    @Test
    void is_what_was_chosen_rather_than_what_the_browser_prefers() {
        Cookie[] cookies = {new Cookie("other", "en"), new Cookie(ReaderLanguage.COOKIE, "zh")};

        assertThat(ReaderLanguage.of(cookies, PREFERS_SPANISH)).isEqualTo(Language.CHINESE);
    }

    @Test
    void ignores_a_cookie_that_is_no_choice_of_ours() {
        Cookie[] cookies = {new Cookie(ReaderLanguage.COOKIE, "../../passwd")};

        assertThat(ReaderLanguage.of(cookies, PREFERS_SPANISH)).isEqualTo(Language.SPANISH);
    }

    @Test
    void is_english_where_nothing_is_told() {
        assertThat(ReaderLanguage.of(NO_COOKIES, List.of())).isEqualTo(Language.ENGLISH);
    }
}
