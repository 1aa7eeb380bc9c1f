package org.tandemswitch.directory;

import java.util.Map;
import java.util.Optional;
import org.tandemswitch.number.DialString;

/** Finds the area of a number: the longest prefix wins. */
public final class Areas {
    private final Map<String, Area> byPrefix;
    private final int longest;

    Areas(Map<String, Area> byPrefix) {
        this.byPrefix = Map.copyOf(byPrefix);
        this.longest = byPrefix.keySet().stream().mapToInt(String::length).max().orElse(-1);
    }

    public Optional<Area> find(DialString number) {
        return find(number.value()).or(() -> find(number.digits()));
    }

    private Optional<Area> find(String digits) {
        for (int length = Math.min(longest, digits.length()); length >= 0; length--) {
            Area area = byPrefix.get(digits.substring(0, length));
            if (area != null) {
                return Optional.of(area);
            }
        }
        return Optional.empty();
    }

    /** How far a call to the number goes; what is in no area may be anywhere. */
    public CallLevel level(DialString number) {
        return find(number).map(Area::level).orElse(CallLevel.INTERNATIONAL);
    }
}
