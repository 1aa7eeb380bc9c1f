package org.tandemswitch.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The totals in the last complete row of a sipp statistics file, and how long it took until the last call was begun. */
record SippStats(Map<String, String> totals, Duration offering) {
    SippStats {
        totals = Map.copyOf(totals);
    }

    static SippStats parse(List<String> lines) {
        var rows = rows(lines);
        if (rows.isEmpty()) {
            return new SippStats(Map.of(), Duration.ZERO);
        }
        var last = rows.get(rows.size() - 1);
        var offering = rows.stream()
                .filter(row -> text(row, "TotalCallCreated").equals(text(last, "TotalCallCreated")))
                .findFirst()
                .map(row -> elapsed(text(row, "ElapsedTime(C)")))
                .orElse(Duration.ZERO);
        return new SippStats(last, offering);
    }

    private static List<Map<String, String>> rows(List<String> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        var names = lines.get(0).split(";", -1);
        return lines.stream()
                .skip(1)
                .map(line -> line.split(";", -1))
                .filter(values -> values.length == names.length)
                .map(values -> row(names, values))
                .toList();
    }

    private static Map<String, String> row(String[] names, String[] values) {
        var row = new HashMap<String, String>();
        for (var column = 0; column < names.length; column++) {
            row.put(names[column], values[column]);
        }
        return row;
    }

    private static Duration elapsed(String clock) {
        var parts = clock.split(":");
        return parts.length < 3
                ? Duration.ZERO
                : Duration.ofHours(Long.parseLong(parts[0]))
                        .plusMinutes(Long.parseLong(parts[1]))
                        .plusSeconds(Long.parseLong(parts[2]));
    }

    private static String text(Map<String, String> row, String name) {
        return row.getOrDefault(name, "");
    }

    long created() {
        return total("TotalCallCreated");
    }

    long successful() {
        return total("SuccessfulCall(C)");
    }

    long retransmissions() {
        return total("Retransmissions(C)");
    }

    /** Calls the switch had no room for, and said so. */
    long refused() {
        return total("GenericCounter3(C)");
    }

    /** Answered calls whose caller had not heard it ring. */
    long answeredWithoutRinging() {
        return Math.max(0, total("GenericCounter2(C)") - total("GenericCounter1(C)"));
    }

    /** How the failed calls failed, in sipp's words. */
    Map<String, Long> failures() {
        var reasons = new HashMap<String, Long>();
        totals.keySet().stream()
                .filter(name -> name.startsWith("Failed") && name.endsWith("(C)") && !name.equals("FailedCall(C)"))
                .filter(name -> total(name) > 0)
                .forEach(name -> reasons.put(name.substring("Failed".length(), name.length() - 3), total(name)));
        return reasons;
    }

    private long total(String name) {
        var value = text(totals, name);
        return value.isBlank() ? 0 : Long.parseLong(value.strip());
    }
}
