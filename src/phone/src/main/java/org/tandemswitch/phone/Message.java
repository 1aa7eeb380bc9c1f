package org.tandemswitch.phone;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One SIP message as it crossed the wire, with whom it was exchanged ({@code host:port}) and when. */
public record Message(String text, boolean sent, String peer, Instant time) {
    private static final Map<String, String> COMPACT = Map.ofEntries(
            Map.entry("i", "call-id"),
            Map.entry("m", "contact"),
            Map.entry("e", "content-encoding"),
            Map.entry("l", "content-length"),
            Map.entry("c", "content-type"),
            Map.entry("f", "from"),
            Map.entry("s", "subject"),
            Map.entry("k", "supported"),
            Map.entry("t", "to"),
            Map.entry("v", "via"));

    /** A message read from a raw socket. */
    public static Message received(String text, String peer) {
        return new Message(text, false, peer, Instant.now());
    }

    public String firstLine() {
        return head().lines().findFirst().orElse("");
    }

    public boolean isRequest() {
        return !firstLine().startsWith("SIP/2.0 ");
    }

    public boolean isRequest(String method) {
        return isRequest() && method().equals(method);
    }

    public boolean isResponse() {
        return !isRequest();
    }

    /** The method of a request, or the one a response answers. */
    public String method() {
        return isRequest() ? word(firstLine(), 0) : word(header("CSeq").orElse(""), 1);
    }

    /** The status code of a response, 0 for a request. */
    public int status() {
        return isRequest() ? 0 : Integer.parseInt(word(firstLine(), 1));
    }

    public String reason() {
        var parts = firstLine().split(" ", 3);
        return isRequest() || parts.length < 3 ? "" : parts[2];
    }

    public String requestUri() {
        return isRequest() ? word(firstLine(), 1) : "";
    }

    public Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    /** One entry per header line, top line first. */
    public List<String> headers(String name) {
        var values = new ArrayList<String>();
        for (var line : head().replaceAll("\r?\n[ \t]+", " ").lines().skip(1).toList()) {
            var colon = line.indexOf(':');
            if (colon > 0 && fullName(line.substring(0, colon)).equals(fullName(name))) {
                values.add(line.substring(colon + 1).strip());
            }
        }
        return List.copyOf(values);
    }

    public String callId() {
        return header("Call-ID").orElse("");
    }

    public long cseq() {
        return Long.parseLong(word(header("CSeq").orElse("0"), 0));
    }

    /** The tag of a From or To header, empty when there is none. */
    public String tag(String headerName) {
        return NameAddress.parse(header(headerName).orElse("")).tag();
    }

    public String body() {
        var end = text.indexOf("\r\n\r\n");
        return end < 0 ? "" : text.substring(end + 4);
    }

    public Optional<Sdp> sdp() {
        return body().startsWith("v=0") ? Optional.of(Sdp.parse(body())) : Optional.empty();
    }

    private String head() {
        var end = text.indexOf("\r\n\r\n");
        return end < 0 ? text : text.substring(0, end);
    }

    private static String fullName(String name) {
        var lower = name.strip().toLowerCase(Locale.ROOT);
        return COMPACT.getOrDefault(lower, lower);
    }

    private static String word(String line, int index) {
        var words = line.strip().split("\\s+");
        return index < words.length ? words[index] : "";
    }

    @Override
    public String toString() {
        return (sent ? "> " : "< ") + peer + " " + time + "\n" + text;
    }
}
