package org.tandemswitch.sip.deployment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What an application says about itself in WEB-INF/sip.xml or by annotations (JSR 289 sections 18 and 19).
 *
 * @param sessionTimeout minutes; without it application sessions never expire by themselves
 */
record SipDescriptor(
        Optional<String> applicationName,
        Optional<String> mainServlet,
        List<Servlet> servlets,
        List<String> listeners,
        List<Mapping> mappings,
        Map<String, String> contextParams,
        OptionalInt sessionTimeout,
        Optional<String> keyClass,
        boolean complete) {

    /** @param loadOnStartup as in web.xml; SIP servlets are always loaded at start, this only orders them */
    record Servlet(String name, String className, int loadOnStartup, Map<String, String> initParams) {}

    record Mapping(String servlet, Rule rule) {}

    static final SipDescriptor EMPTY = new SipDescriptor(
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            Map.of(),
            OptionalInt.empty(),
            Optional.empty(),
            false);

    boolean isEmpty() {
        return servlets.isEmpty();
    }

    /** This descriptor with what the annotations add; where both speak of the same thing this one is right. */
    SipDescriptor completedBy(SipDescriptor annotations) {
        return complete
                ? this
                : new SipDescriptor(
                        applicationName.or(annotations::applicationName),
                        mainServlet.or(annotations::mainServlet),
                        distinct(servlets, annotations.servlets, Servlet::name),
                        distinct(listeners, annotations.listeners, Function.identity()),
                        mappings,
                        contextParams,
                        sessionTimeout.isPresent() ? sessionTimeout : annotations.sessionTimeout,
                        keyClass.or(annotations::keyClass),
                        false);
    }

    private static <T> List<T> distinct(List<T> first, List<T> second, Function<T, String> key) {
        return List.copyOf(Stream.concat(first.stream(), second.stream())
                .collect(Collectors.toMap(key, Function.identity(), (a, b) -> a, LinkedHashMap::new))
                .values());
    }

    /** The servlet that gets every initial request: the one named, or the only one when nothing is mapped. */
    Optional<String> effectiveMainServlet() {
        return mainServlet.or(() -> mappings.isEmpty() && servlets.size() == 1
                ? Optional.of(servlets.get(0).name())
                : Optional.empty());
    }
}
