package org.tandemswitch.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tandemswitch.user.Area;
import org.tandemswitch.user.Rights;

/** The pages of the console and the rights that each of them asks for. */
final class Pages {
    static final String HOME = "/";
    static final String PASSWORD = "/password";
    static final String ONE_TIME_CODE = "/one-time-code";
    static final String LOGIN = "/login";
    private static final String SHARED = "/shared/";
    private static final Map<String, List<Area>> AREAS = new LinkedHashMap<>();

    static {
        ask(HOME, Area.OVERVIEW);
        ask("/calls", Area.CALLS);
        ask("/records", Area.RECORDS);
        ask("/call", Area.CALLS, Area.RECORDS);
        ask("/traces", Area.CALLS, Area.RECORDS);
        ask("/mapping-gateways", Area.GATEWAYS);
        ask("/routing-gateways", Area.GATEWAYS);
        ask("/routes", Area.GATEWAYS);
        ask("/platforms", Area.GATEWAYS);
        ask("/names", Area.GATEWAYS);
        ask("/directory", Area.GATEWAYS);
        ask("/rates", Area.GATEWAYS);
        ask("/phones", Area.PHONES);
        ask("/registrations", Area.PHONES);
        ask("/parameters", Area.PARAMETERS);
        ask("/users", Area.USERS);
        ask("/sessions", Area.USERS);
        ask("/tokens", Area.USERS);
        ask("/log", Area.LOG);
    }

    /** Scripts say by it that nobody has clicked. */
    private static final String BY_ITSELF = "Tandem-By-Itself";

    /** What open pages ask of their own accord. */
    private static final Set<String> PULSES = Set.of("/api/pulse", "/api/pulse/samples");

    private Pages() {}

    private static void ask(String page, Area... areas) {
        AREAS.put(page, List.of(areas));
    }

    /** What is asked for, in the one form that leads to the right, however the address was written. */
    static String path(HttpServletRequest request) {
        String further = Optional.ofNullable(request.getPathInfo()).orElse("");
        return normal(request.getServletPath() + further);
    }

    static String normal(String path) {
        String plain = path.endsWith(".xhtml") && !isResource(path)
                ? path.substring(0, path.length() - ".xhtml".length())
                : path;
        return plain.equals("/index") || plain.isEmpty() ? HOME : plain;
    }

    static boolean isForAll(String path) {
        return path.equals(LOGIN) || path.equals("/api/health") || path.startsWith(SHARED) || isResource(path);
    }

    static boolean asksByItself(HttpServletRequest request) {
        String path = path(request);
        return request.getHeader(BY_ITSELF) != null || PULSES.contains(path) || isResource(path);
    }

    static boolean mayView(String path, Rights rights) {
        return AREAS.getOrDefault(path, List.of()).stream().allMatch(rights::mayView);
    }

    static boolean isKnown(String path) {
        return AREAS.containsKey(path) || Set.of(LOGIN, PASSWORD, ONE_TIME_CODE).contains(path);
    }

    static Optional<String> firstOf(Rights rights) {
        return AREAS.keySet().stream().filter(page -> mayView(page, rights)).findFirst();
    }

    private static boolean isResource(String path) {
        return path.startsWith("/jakarta.faces.resource/");
    }
}
