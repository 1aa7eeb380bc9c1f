package org.tandemswitch.sip.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Answers a request that could not be parsed (RFC 3261 section 21.4.1, RFC 4475). Copies the five header fields an answer
 * needs as they came and says nothing about what was wrong. No answer is possible to a response, to an ACK or when one of
 * the five is missing.
 */
final class BadRequest {
    private static final List<List<String>> NEEDED = List.of(
            List.of("via", "v"),
            List.of("from", "f"),
            List.of("to", "t"),
            List.of("call-id", "i"),
            List.of("cseq", "cseq"));

    private final List<String> lines;

    private BadRequest(List<String> lines) {
        this.lines = lines;
    }

    static Optional<byte[]> to(byte[] message) {
        String text = new String(message, ISO_8859_1);
        String head = text.split("\r?\n\r?\n", 2)[0];
        List<String> lines = List.of(head.split("\r?\n(?![ \t])"));
        return lines.get(0).endsWith(" SIP/2.0") && !lines.get(0).startsWith("ACK ")
                ? new BadRequest(lines).answer()
                : Optional.empty();
    }

    private Optional<byte[]> answer() {
        StringBuilder answer = new StringBuilder("SIP/2.0 400 Bad Request\r\n");
        for (List<String> names : NEEDED) {
            List<String> found =
                    lines.stream().filter(line -> isNamed(line, names)).toList();
            if (found.isEmpty()) {
                return Optional.empty();
            }
            found.forEach(line -> answer.append(complete(line, names)).append("\r\n"));
        }
        return Optional.of(answer.append("Content-Length: 0\r\n\r\n").toString().getBytes(ISO_8859_1));
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
