package org.tandemswitch.phone;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A session description with one audio stream: where media is wanted, in which direction, with which payload types. */
public record Sdp(String host, int port, String direction, List<Integer> payloads, long version) {
    private static final Pattern CONNECTION = Pattern.compile("(?m)^c=IN IP[46] (\\S+)");
    private static final Pattern MEDIA = Pattern.compile("(?m)^m=audio (\\d+)\\S* \\S+ ([\\d ]+)");
    private static final Pattern DIRECTION = Pattern.compile("(?m)^a=(sendrecv|sendonly|recvonly|inactive)\\s*$");
    private static final Pattern ORIGIN = Pattern.compile("(?m)^o=\\S+ \\S+ (\\d+)");

    public Sdp {
        payloads = List.copyOf(payloads);
    }

    /** A-law, mu-law and telephone events, both ways. */
    public static Sdp offer(String host, int port) {
        return new Sdp(host, port, "sendrecv", List.of(8, 0, 101), 1);
    }

    public static Sdp parse(String text) {
        var media = MEDIA.matcher(text);
        if (!media.find()) {
            throw new IllegalArgumentException("no audio stream in " + text);
        }
        var payloads = Arrays.stream(media.group(2).strip().split(" +"))
                .map(Integer::valueOf)
                .toList();
        return new Sdp(
                first(CONNECTION, text, ""),
                Integer.parseInt(media.group(1)),
                first(DIRECTION, text, "sendrecv"),
                payloads,
                Long.parseLong(first(ORIGIN, text, "0")));
    }

    public Sdp direction(String wanted) {
        return new Sdp(host, port, wanted, payloads, version);
    }

    public Sdp port(int wanted) {
        return new Sdp(host, wanted, direction, payloads, version);
    }

    public Sdp payloads(Integer... wanted) {
        return new Sdp(host, port, direction, List.of(wanted), version);
    }

    /** The same description with a higher version, as every changed offer needs (RFC 3264 section 8). */
    Sdp next() {
        return new Sdp(host, port, direction, payloads, version + 1);
    }

    /** This description as the answer to an offer: mirrored direction, common payload types. */
    Sdp answering(Sdp offer) {
        var common = offer.payloads.stream().filter(payloads::contains).toList();
        return new Sdp(host, port, mirrored(offer.direction), common.isEmpty() ? payloads : common, version);
    }

    private String mirrored(String offered) {
        return switch (offered) {
            case "sendonly" -> "recvonly";
            case "recvonly" -> "sendonly";
            case "inactive" -> "inactive";
            default -> direction;
        };
    }

    public String text() {
        var address = (host.contains(":") ? "IP6 " : "IP4 ") + host;
        var lines = new StringBuilder(
                "v=0\r\no=phone 1 %d IN %s\r\ns=-\r\nc=IN %s\r\nt=0 0\r\n".formatted(version, address, address));
        lines.append("m=audio %d RTP/AVP %s\r\n"
                .formatted(port, payloads.stream().map(String::valueOf).collect(Collectors.joining(" "))));
        payloads.forEach(payload -> lines.append(mapping(payload)));
        return lines.append("a=ptime:20\r\na=").append(direction).append("\r\n").toString();
    }

    private static String mapping(int payload) {
        return switch (payload) {
            case 0 -> "a=rtpmap:0 PCMU/8000\r\n";
            case 8 -> "a=rtpmap:8 PCMA/8000\r\n";
            case 18 -> "a=rtpmap:18 G729/8000\r\n";
            case 101 -> "a=rtpmap:101 telephone-event/8000\r\na=fmtp:101 0-15\r\n";
            default -> "";
        };
    }

    private static String first(Pattern pattern, String text, String otherwise) {
        var found = pattern.matcher(text);
        return found.find() ? found.group(1) : otherwise;
    }
}
