package org.tandemswitch.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A browser as people call it, made of what it says of itself. */
final class BrowserName {
    private static final int LONGEST = 80;

    /** In this order, because most of them claim to be some of the others, too. */
    private static final Pattern KIND =
            Pattern.compile("(Edg|OPR|SamsungBrowser|Firefox|HeadlessChrome|Chrome|Version)/(\\d+)");

    private static final List<String> KINDS =
            List.of("Edg", "OPR", "SamsungBrowser", "Firefox", "HeadlessChrome", "Chrome", "Version");
    private static final List<String> NAMES =
            List.of("Edge", "Opera", "Samsung Internet", "Firefox", "Chrome", "Chrome", "Safari");
    private static final List<String> SYSTEMS = List.of("Android", "iPhone", "iPad", "Windows", "Mac OS X", "Linux");

    private BrowserName() {}

    static String of(HttpServletRequest request) {
        return of(Optional.ofNullable(request.getHeader("User-Agent")).orElse(""));
    }

    static String of(String agent) {
        Optional<String> kind = KIND.matcher(agent)
                .results()
                .min(Comparator.comparing(found -> KINDS.indexOf(found.group(1))))
                .map(found -> NAMES.get(KINDS.indexOf(found.group(1))) + " " + found.group(2));
        Optional<String> system = SYSTEMS.stream().filter(agent::contains).findFirst();
        String known = Stream.of(kind, system).flatMap(Optional::stream).collect(Collectors.joining(", "));
        return kind.isPresent() ? known : agent.substring(0, Math.min(LONGEST, agent.length()));
    }
}
