package org.tandemswitch.rate;

import java.util.Optional;
import org.tandemswitch.number.DialString;

/** A rate group by the name it has in the directory. */
public record Tariff(String name, RateSheet sheet) {
    public Optional<Price> price(DialString number) {
        return sheet.price(number);
    }
}
