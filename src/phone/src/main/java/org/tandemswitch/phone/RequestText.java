package org.tandemswitch.phone;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** A request being written, header by header, in the order it will have on the wire. */
final class RequestText {
    private final String method;
    private final String uri;
    private final List<Header> headers = new ArrayList<>();
    private Optional<Body> body = Optional.empty();

    RequestText(String method, String uri) {
        this.method = method;
        this.uri = uri;
    }

    RequestText header(String name, String value) {
        headers.add(new Header(name, value));
        return this;
    }

    RequestText headers(List<Header> more) {
        headers.addAll(more);
        return this;
    }

    RequestText body(Optional<Body> content) {
        body = content;
        return this;
    }

    boolean has(String name) {
        return headers.stream().anyMatch(header -> header.name().equalsIgnoreCase(name));
    }

    String text() {
        var text = new StringBuilder("%s %s SIP/2.0\r\n".formatted(method, uri));
        headers.forEach(header ->
                text.append(header.name()).append(": ").append(header.value()).append("\r\n"));
        body.ifPresent(
                content -> text.append("Content-Type: ").append(content.type()).append("\r\n"));
        var content = body.map(Body::text).orElse("");
        var length = content.getBytes(StandardCharsets.UTF_8).length;
        return text.append("Content-Length: ")
                .append(length)
                .append("\r\n\r\n")
                .append(content)
                .toString();
    }

    static String token() {
        return Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36);
    }

    static String branch() {
        return "z9hG4bK" + token();
    }
}
