package org.tandemswitch.rate;

import java.util.Optional;

/** @param rate the one the prefix has now; none when it was taken away */
public record RateChange(String prefix, Optional<Rate> rate) {
    public static RateChange to(Rate rate) {
        return new RateChange(rate.prefix(), Optional.of(rate));
    }

    public static RateChange gone(String prefix) {
        return new RateChange(prefix, Optional.empty());
    }
}
