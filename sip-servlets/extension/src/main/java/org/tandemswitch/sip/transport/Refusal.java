package org.tandemswitch.sip.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Answers a request that was not parsed (RFC 3261 sections 21.4.1 and 21.5.7, RFC 4475). Copies the five header fields an
 * answer needs as they came, of what may stand once the first, and says no more about what was wrong. No answer is possible
 * to a response, to an ACK or when one of the five is missing.
 */
final class Refusal {
    private static final List<List<String>> NEEDED = List.of(
            List.of("via", "v"),
            List.of("from", "f"),
            List.of("to", "t"),
            List.of("call-id", "i"),
            List.of("cseq", "cseq"));

    private final List<String> lines;

    private Refusal(List<String> lines) {
        this.lines = lines;
    }

    static Optional<byte[]> ofUnreadable(byte[] message) {
        return of(new String(message, ISO_8859_1), "400 Bad Request");
    }

    /** @param beginning of a message that goes on, perhaps in the middle of a line */
    static Optional<byte[]> ofTooLarge(byte[] beginning) {
        String text = new String(beginning, ISO_8859_1);
        return of(text.substring(0, text.lastIndexOf('\n') + 1), "513 Message Too Large");
    }

    private static Optional<byte[]> of(String text, String status) {
        String head = text.split("\r?\n\r?\n", 2)[0];
        List<String> lines = List.of(head.split("\r?\n(?![ \t])", -1));
        return isRequest(lines.get(0)) && !lines.get(0).startsWith("ACK ")
                ? new Refusal(lines).answer(status)
                : Optional.empty();
    }

    private static boolean isRequest(String line) {
        return line.stripTrailing().endsWith(" SIP/2.0") && !line.startsWith("SIP/2.0 ");
    }

    private Optional<byte[]> answer(String status) {
        StringBuilder answer = new StringBuilder("SIP/2.0 " + status + "\r\n");
        for (List<String> names : NEEDED) {
            List<String> found =
                    lines.stream().filter(line -> isNamed(line, names)).toList();
            if (found.isEmpty() || !found.stream().allMatch(Refusal::isOneLine)) {
                return Optional.empty();
            }
            found.stream()
                    .limit(names.contains("via") ? found.size() : 1)
                    .forEach(line -> answer.append(complete(line, names)).append("\r\n"));
        }
        return Optional.of(answer.append("Content-Length: 0\r\n\r\n").toString().getBytes(ISO_8859_1));
    }

    /** Nothing of it could be read as a line of its own. */
    private static boolean isOneLine(String line) {
        return line.replaceAll("\r?\n[ \t]", "").chars().noneMatch(letter -> letter < ' ' && letter != '\t');
    }

    private static boolean isNamed(String line, List<String> names) {
        int colon = line.indexOf(':');
        return colon > 0 && names.contains(line.substring(0, colon).strip().toLowerCase(Locale.ROOT));
    }

    private static String complete(String line, List<String> names) {
        boolean untagged =
                names.contains("to") && !line.toLowerCase(Locale.ROOT).contains(";tag=");
        return untagged ? line + ";tag=malformed" : line;
    }
}
