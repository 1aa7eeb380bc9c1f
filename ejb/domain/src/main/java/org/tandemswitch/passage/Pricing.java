package org.tandemswitch.passage;

import java.math.BigDecimal;
import java.util.Optional;
import org.tandemswitch.directory.Account;
import org.tandemswitch.directory.Directory;
import org.tandemswitch.number.DialString;
import org.tandemswitch.option.Peer;
import org.tandemswitch.option.Preferences;
import org.tandemswitch.rate.Price;
import org.tandemswitch.rate.Tariff;

/**
 * What the calls of a neighbour cost, and which costs are borne (RT-05).
 *
 * @param tariff its own rate group, or that of its account: what a caller pays, and what a vendor asks
 * @param checked does a vendor get only calls whose price it has?
 * @param floor how much of a hundred of what the caller pays must be left
 * @param ceiling what a second may cost at most
 */
public record Pricing(
        Optional<Tariff> tariff, boolean checked, Optional<BigDecimal> floor, Optional<BigDecimal> ceiling) {
    public static final Pricing NONE = new Pricing(Optional.empty(), false, Optional.empty(), Optional.empty());

    static Pricing of(Preferences chosen, Directory directory) {
        Optional<Tariff> own = chosen.get(org.tandemswitch.rate.Options.GROUP).stream()
                .findFirst()
                .map(directory::rates);
        return new Pricing(
                own.or(() -> chosen.get(Options.ACCOUNT).stream()
                        .findFirst()
                        .map(directory::account)
                        .flatMap(chosen.peer() == Peer.VENDOR ? Account::costs : Account::rates)),
                chosen.get(org.tandemswitch.rate.Options.CHECKED),
                chosen.get(org.tandemswitch.rate.Options.PROFIT_FLOOR),
                chosen.get(org.tandemswitch.rate.Options.CEILING));
    }

    public Optional<Price> price(DialString number) {
        return tariff.flatMap(rates -> rates.price(number));
    }

    /** Is every call to be paid for? */
    public boolean isPriced() {
        return tariff.isPresent();
    }

    /** The name of the rate group; empty where nobody pays. */
    public String group() {
        return tariff.map(Tariff::name).orElse("");
    }

    /** Is a second of that price not too dear? */
    public boolean bears(Price cost) {
        return ceiling.filter(cost::isAbove).isEmpty();
    }

    /**
     * Is enough left?
     *
     * @param paid what the caller pays; where nobody knows, no floor is kept
     */
    public boolean isWorthwhile(Optional<Price> paid, Price cost) {
        return floor.isEmpty()
                || paid.filter(price -> price.leaves(floor.get(), cost)).isPresent();
    }
}
