package org.tandemswitch.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tandemswitch.user.Area;
import org.tandemswitch.user.Rights;

/** The pages of the console and the right that each of them asks for. */
final class Pages {
    static final String HOME = "/";
    static final String PASSWORD = "/password";
    static final String ONE_TIME_CODE = "/one-time-code";
    static final String LOGIN = "/login";
    private static final String SHARED = "/shared/";
    private static final Map<String, Area> AREAS = new LinkedHashMap<>();

    static {
        AREAS.put(HOME, Area.OVERVIEW);
        AREAS.put("/calls", Area.CALLS);
        AREAS.put("/records", Area.RECORDS);
        AREAS.put("/call", Area.CALLS);
        AREAS.put("/traces", Area.CALLS);
        AREAS.put("/mapping-gateways", Area.GATEWAYS);
        AREAS.put("/routing-gateways", Area.GATEWAYS);
        AREAS.put("/routes", Area.GATEWAYS);
        AREAS.put("/platforms", Area.GATEWAYS);
        AREAS.put("/names", Area.GATEWAYS);
        AREAS.put("/directory", Area.GATEWAYS);
        AREAS.put("/rates", Area.GATEWAYS);
        AREAS.put("/phones", Area.PHONES);
        AREAS.put("/registrations", Area.PHONES);
        AREAS.put("/parameters", Area.PARAMETERS);
        AREAS.put("/users", Area.USERS);
        AREAS.put("/sessions", Area.USERS);
        AREAS.put("/tokens", Area.USERS);
        AREAS.put("/log", Area.LOG);
    }

    /** Scripts say by it that nobody has clicked. */
    private static final String BY_ITSELF = "Tandem-By-Itself";

    /** What open pages ask of their own accord. */
    private static final Set<String> PULSES = Set.of("/api/pulse", "/api/pulse/samples");

    private Pages() {}

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
        return Optional.ofNullable(AREAS.get(path)).map(rights::mayView).orElse(true);
    }

    static boolean isKnown(String path) {
        return AREAS.containsKey(path) || Set.of(LOGIN, PASSWORD, ONE_TIME_CODE).contains(path);
    }

    static Optional<String> firstOf(Rights rights) {
        return AREAS.entrySet().stream()
                .filter(page -> rights.mayView(page.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isResource(String path) {
        return path.startsWith("/jakarta.faces.resource/");
    }
}
