package org.tandemswitch.option;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tandemswitch.parameter.ParameterSet;

/** The options that somebody chose for one neighbour, by key; all others follow the default, also when that changes. */
public record Peculiarities(SortedMap<String, String> chosen) {
    public static final Peculiarities NONE = new Peculiarities(new TreeMap<>());

    public Peculiarities {
        chosen = Collections.unmodifiableSortedMap(new TreeMap<>(chosen));
    }

    /** Reads what {@link #text} wrote. */
    public static Peculiarities parse(String text) {
        TreeMap<String, String> chosen = new TreeMap<>();
        text.lines().filter(line -> line.indexOf('=') > 0).forEach(line -> {
            int equals = line.indexOf('=');
            chosen.put(line.substring(0, equals), unescaped(line.substring(equals + 1)));
        });
        return new Peculiarities(chosen);
    }

    /** One line for each choice. */
    public String text() {
        return chosen.entrySet().stream()
                .map(choice -> choice.getKey() + "=" + escaped(choice.getValue()))
                .collect(Collectors.joining("\n"));
    }

    /** The choice, or the default where there is none or where it does not fit any more. */
    public <T> T get(Option<T> option, ParameterSet system) {
        String text = chosen.get(option.key());
        return text == null
                ? option.usual(system)
                : option.type().read(text).value().orElseGet(() -> option.usual(system));
    }

    public boolean isNone() {
        return chosen.isEmpty();
    }

    public Peculiarities with(Option<?> option, String text) {
        Map<String, String> more = new TreeMap<>(chosen);
        more.put(option.key(), text);
        return new Peculiarities(new TreeMap<>(more));
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\r", "\\r").replace("\n", "\\n");
    }

    private static String unescaped(String line) {
        StringBuilder value = new StringBuilder(line.length());
        for (int at = 0; at < line.length(); at++) {
            char sign = line.charAt(at);
            if (sign == '\\' && at + 1 < line.length()) {
                at++;
                sign = meant(line.charAt(at));
            }
            value.append(sign);
        }
        return value.toString();
    }

    private static char meant(char escaped) {
        return switch (escaped) {
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> escaped;
        };
    }
}
