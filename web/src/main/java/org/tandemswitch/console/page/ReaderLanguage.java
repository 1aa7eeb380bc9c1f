package org.tandemswitch.console.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tandemswitch.user.Language;

/**
 * The language of this answer: what was chosen in this browser, else what the browser or program prefers, else English.
 * The choice itself is kept with the user's account; the cookie carries it from page to page, and to the login page.
 */
@Named("language")
@RequestScoped
public class ReaderLanguage {
    static final String COOKIE = "tandem_language";
    private static final Duration KEPT = Duration.ofDays(365);

    private Language spoken = Language.ENGLISH;

    @Inject
    ReaderLanguage(HttpServletRequest request) {
        this.spoken = of(
                Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]),
                request.getHeader("Accept-Language") == null ? List.of() : Collections.list(request.getLocales()));
    }

    /** For CDI. */
    ReaderLanguage() {}

    static Language of(Cookie[] cookies, List<Locale> preferred) {
        Stream<Optional<Language>> chosen = Arrays.stream(cookies)
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .map(cookie -> Language.of(cookie.getValue()));
        return Stream.concat(chosen, preferred.stream().map(Language::of))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(Language.ENGLISH);
    }

    /** From here on, in this browser. */
    public void speak(Language language, HttpServletResponse response) {
        spoken = language;
        Cookie cookie = new Cookie(COOKIE, language.key());
        cookie.setPath("/");
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    public Language spoken() {
        return spoken;
    }

    public String getTag() {
        return spoken.tag();
    }

    public Locale getLocale() {
        return spoken.locale();
    }
}
