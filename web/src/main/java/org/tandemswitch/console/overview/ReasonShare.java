package org.tandemswitch.console.overview;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.tandemswitch.call.EndReason;

/** How many calls ended for one reason, and how many percent of all that is. */
public record ReasonShare(EndReason reason, long count, double percent) {

    /** The most frequent first. */
    static List<ReasonShare> of(Map<EndReason, Long> counts) {
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new ReasonShare(entry.getKey(), entry.getValue(), 100.0 * entry.getValue() / all))
                .sorted(Comparator.comparingLong(ReasonShare::count).reversed().thenComparing(ReasonShare::reason))
                .toList();
    }

    public boolean isSuccess() {
        return reason == EndReason.NORMAL_CLEARING;
    }
}
