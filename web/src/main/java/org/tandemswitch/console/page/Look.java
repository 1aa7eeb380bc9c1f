package org.tandemswitch.console.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Dark, light, or whatever the operating system of the viewer prefers. */
@Named("look")
@RequestScoped
public class Look {
    static final String COOKIE = "tandem_look";
    private static final Set<String> CHOICES = Set.of("dark", "light");

    @Inject
    HttpServletRequest request;

    public String getTheme() {
        return themeOf(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]));
    }

    static String themeOf(Cookie... cookies) {
        return Arrays.stream(cookies)
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .map(Cookie::getValue)
                .filter(CHOICES::contains)
                .findFirst()
                .orElse("auto");
    }
}
