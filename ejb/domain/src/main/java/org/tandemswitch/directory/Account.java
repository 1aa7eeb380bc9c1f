package org.tandemswitch.directory;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tandemswitch.capacity.Capacity;
import org.tandemswitch.capacity.Owner;
import org.tandemswitch.capacity.Pool;
import org.tandemswitch.option.Peer;
import org.tandemswitch.rate.Tariff;

/**
 * Who pays for calls, or is paid for them.
 *
 * @param capacity of all that belong to it, and to those it is the agent of
 * @param expires the last day on which it is good
 * @param rates what it pays for its calls; none when nobody said
 * @param costs what it asks for ours, as a vendor; none when nobody said
 * @param agent to whom it belongs; what is locked or out of date there is so here
 */
public record Account(
        Owner owner,
        Capacity capacity,
        boolean locked,
        Optional<LocalDate> expires,
        Optional<Tariff> rates,
        Optional<Tariff> costs,
        Optional<Account> agent) {

    static final Account MISSING = new Account(
            new Owner(Peer.ACCOUNT, 0),
            Capacity.UNLIMITED,
            true,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public boolean isLocked() {
        return upwards().anyMatch(Account::locked);
    }

    /** @param today looked at only when it matters */
    public boolean isExpired(Supplier<LocalDate> today) {
        return upwards().anyMatch(account -> account.expires()
                .filter(last -> today.get().isAfter(last))
                .isPresent());
    }

    /** Its lines and those of its agents. */
    public Stream<Pool> pools() {
        return upwards().map(account -> new Pool(account.owner(), account.capacity(), Map.of()));
    }

    private Stream<Account> upwards() {
        return Stream.iterate(Optional.of(this), Optional::isPresent, account -> account.flatMap(Account::agent))
                .flatMap(Optional::stream);
    }
}
