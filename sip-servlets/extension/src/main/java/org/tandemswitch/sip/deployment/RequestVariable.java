package org.tandemswitch.sip.deployment;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.servlet.sip.Address;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipURI;
import javax.servlet.sip.TelURL;
import javax.servlet.sip.URI;

/** A value of a request that a mapping can ask for, such as {@code request.uri.host} (JSR 289 section 16.1). */
record RequestVariable(String name) {
    private static final String PREFIX = "request.";
    private static final String PARAMETER = "param.";

    private static final Map<String, Function<URI, String>> ANY_URI =
            Map.of("", URI::toString, "scheme", URI::getScheme);

    private static final Map<String, Function<SipURI, String>> SIP_URI = Map.of(
            "user", uri -> orEmpty(uri.getUser()),
            "host", SipURI::getHost,
            "port", uri -> Integer.toString(port(uri)));

    RequestVariable {
        if (!name.startsWith(PREFIX)) {
            throw new IllegalArgumentException("No request variable: " + name);
        }
    }

    Optional<String> of(SipServletRequest request) {
        String path = name.substring(PREFIX.length());
        if (path.equals("method")) {
            return Optional.of(request.getMethod());
        }
        int dot = path.indexOf('.');
        String part = dot < 0 ? path : path.substring(0, dot);
        String rest = dot < 0 ? "" : path.substring(dot + 1);
        return switch (part) {
            case "uri" -> ofUri(request.getRequestURI(), rest);
            case "from" -> ofAddress(request.getFrom(), rest);
            case "to" -> ofAddress(request.getTo(), rest);
            case "route" -> Optional.ofNullable(request.getPoppedRoute()).flatMap(route -> ofAddress(route, rest));
            default -> Optional.empty();
        };
    }

    private static Optional<String> ofAddress(Address address, String rest) {
        return switch (rest) {
            case "" -> Optional.of(address.toString());
            case "display-name" -> Optional.ofNullable(address.getDisplayName());
            case "uri" -> ofUri(address.getURI(), "");
            default -> rest.startsWith("uri.") ? ofUri(address.getURI(), rest.substring(4)) : Optional.empty();
        };
    }

    private static Optional<String> ofUri(URI uri, String rest) {
        if (ANY_URI.containsKey(rest)) {
            return Optional.ofNullable(ANY_URI.get(rest)).map(reader -> reader.apply(uri));
        }
        if (rest.startsWith(PARAMETER)) {
            return Optional.ofNullable(uri.getParameter(rest.substring(PARAMETER.length())));
        }
        if (uri instanceof TelURL tel) {
            return rest.equals("tel") ? Optional.of(tel.getPhoneNumber()) : Optional.empty();
        }
        return uri instanceof SipURI sip
                ? Optional.ofNullable(SIP_URI.get(rest))
                        .map(reader -> reader.apply(sip))
                        .filter(s -> !s.isEmpty())
                : Optional.empty();
    }

    private static int port(SipURI uri) {
        int standard = uri.isSecure() ? 5061 : 5060;
        return uri.getPort() < 0 ? standard : uri.getPort();
    }

    @SuppressWarnings("NullAway") // the API is not annotated: a URI may have no user
    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
