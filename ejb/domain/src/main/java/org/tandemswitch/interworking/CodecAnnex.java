package org.tandemswitch.interworking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A codec whose silence suppression is a parameter of its format (RFC 4856). Nothing else of a description changes.
 *
 * @param payload its number where no rtpmap gives it another
 */
record CodecAnnex(String codec, String payload, String parameter) {
    private static final String MEDIA = "m=audio ";

    String told(String sdp, Annex wanted, Optional<String> peers) {
        return switch (wanted) {
            case PASS -> sdp;
            case AUTO -> peers.filter(this::saysNo).isPresent() ? written(sdp, Optional.of("no")) : sdp;
            case YES -> written(sdp, Optional.of("yes"));
            case NO -> written(sdp, Optional.of("no"));
            case OMIT -> written(sdp, Optional.empty());
        };
    }

    private boolean saysNo(String sdp) {
        return formats(sdp).stream().anyMatch(format -> lines(sdp)
                .filter(line -> isOf(line, format))
                .anyMatch(line -> line.replace(" ", "").toLowerCase(Locale.ROOT).contains(parameter + "=no")));
    }

    private String written(String sdp, Optional<String> value) {
        Set<String> formats = formats(sdp);
        if (formats.isEmpty()) {
            return sdp;
        }
        List<String> lines = new ArrayList<>();
        for (String section : sdp.split("(?m)(?=^m=)", -1)) {
            lines.addAll(
                    section.startsWith(MEDIA)
                            ? section(section, formats, value)
                            : lines(section).toList());
        }
        return String.join("\r\n", lines) + "\r\n";
    }

    private List<String> section(String section, Set<String> formats, Optional<String> value) {
        List<String> lines = lines(section)
                .flatMap(line -> formats.stream()
                        .filter(format -> isOf(line, format))
                        .findFirst()
                        .map(format -> rewritten(line, format, value).stream())
                        .orElse(Stream.of(line)))
                .collect(Collectors.toCollection(ArrayList::new));
        formats.stream()
                .filter(format -> isOffered(lines.get(0), format))
                .filter(format -> lines.stream().noneMatch(line -> isOf(line, format)))
                .forEach(format ->
                        value.ifPresent(word -> lines.add("a=fmtp:" + format + " " + parameter + "=" + word)));
        return lines;
    }

    /** The line with the parameter at its new value; no line where nothing is left to say. */
    private Optional<String> rewritten(String line, String format, Optional<String> value) {
        String parameters = line.substring(prefix(format).length());
        Stream<String> others = Arrays.stream(parameters.split(";", -1))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .filter(one -> !one.toLowerCase(Locale.ROOT).startsWith(parameter));
        String all = Stream.concat(others, value.map(word -> parameter + "=" + word).stream())
                .collect(Collectors.joining(";"));
        return all.isEmpty() ? Optional.empty() : Optional.of(prefix(format) + all);
    }

    /** The payload numbers that stand for the codec. */
    private Set<String> formats(String sdp) {
        Set<String> formats = lines(sdp)
                .filter(line -> line.startsWith("a=rtpmap:"))
                .map(line -> line.substring("a=rtpmap:".length()).split(" ", 2))
                .filter(parts ->
                        parts.length == 2 && parts[1].toUpperCase(Locale.ROOT).startsWith(codec + "/"))
                .map(parts -> parts[0])
                .collect(Collectors.toSet());
        if (lines(sdp).anyMatch(line -> line.startsWith(MEDIA) && isOffered(line, payload))) {
            formats.add(payload);
        }
        return formats;
    }

    private static boolean isOffered(String media, String format) {
        return Arrays.asList(media.split(" ", -1)).indexOf(format) > 2;
    }

    private static boolean isOf(String line, String format) {
        return line.startsWith(prefix(format));
    }

    private static String prefix(String format) {
        return "a=fmtp:" + format + " ";
    }

    private static Stream<String> lines(String sdp) {
        return sdp.lines();
    }
}
