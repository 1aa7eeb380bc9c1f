package org.tandemswitch.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The totals in the last complete row of a sipp statistics file. */
record SippStats(Map<String, String> totals) {
    SippStats {
        totals = Map.copyOf(totals);
    }

    static SippStats parse(List<String> lines) {
        if (lines.isEmpty()) {
            return new SippStats(Map.of());
        }
        var names = lines.get(0).split(";", -1);
        var last = new HashMap<String, String>();
        for (var line : lines.subList(1, lines.size())) {
            var values = line.split(";", -1);
            if (values.length == names.length) {
                last.clear();
                for (var column = 0; column < names.length; column++) {
                    last.put(names[column], values[column]);
                }
            }
        }
        return new SippStats(last);
    }

    long created() {
        return total("TotalCallCreated");
    }

    long successful() {
        return total("SuccessfulCall(C)");
    }

    long failed() {
        return total("FailedCall(C)");
    }

    long retransmissions() {
        return total("Retransmissions(C)");
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
        var value = totals.getOrDefault(name, "");
        return value.isBlank() ? 0 : Long.parseLong(value.strip());
    }
}
