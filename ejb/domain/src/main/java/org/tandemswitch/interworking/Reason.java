package org.tandemswitch.interworking;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why a call ends, in the words of one protocol (RFC 3326): a telephone exchange's, or SIP's.
 *
 * @param text for people; free of control characters, may be empty
 */
public record Reason(String protocol, int cause, String text) {
    private static final Pattern PROTOCOL = Pattern.compile("Q\\.850|SIP", Pattern.CASE_INSENSITIVE);
    private static final Pattern CAUSE = Pattern.compile("\\d{1,3}");
    private static final int MOST = 3;

    public Reason {
        if (!PROTOCOL.matcher(protocol).matches() || cause < 0 || cause > 999) {
            throw new IllegalArgumentException("not a reason");
        }
        text = new Party(text, Optional.empty()).display();
    }

    public static Reason q850(int cause) {
        return new Reason("Q.850", cause, "");
    }

    /** The reasons in Reason headers; what cannot be read, or is of another protocol, is left out. */
    public static List<Reason> parse(List<String> lines) {
        return lines.stream()
                .flatMap(line -> NameAddress.split(line, ',').stream())
                .limit(MOST)
                .map(Reason::read)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Reason> read(String value) {
        NameAddress parts = NameAddress.parse(value);
        String cause = parts.parameters().getOrDefault("cause", "");
        return PROTOCOL.matcher(parts.uri()).matches() && CAUSE.matcher(cause).matches()
                ? Optional.of(new Reason(
                        parts.uri(), Integer.parseInt(cause), parts.parameters().getOrDefault("text", "")))
                : Optional.empty();
    }

    /** As it stands in the header. */
    @Override
    public String toString() {
        String words = text.isEmpty()
                ? ""
                : ";text=" + new Party(text, Optional.empty()).quoted().strip();
        return protocol + ";cause=" + cause + words;
    }
}
