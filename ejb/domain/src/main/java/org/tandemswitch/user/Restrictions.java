package org.tandemswitch.user;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.IpRange;

/**
 * When and from where somebody may be in (US-02).
 *
 * @param lastDay the last day on which they may
 * @param addresses from where they may; none at all means from everywhere
 */
public record Restrictions(boolean locked, Optional<LocalDate> lastDay, List<IpRange> addresses) {
    public static final Restrictions NONE = new Restrictions(false, Optional.empty(), List.of());

    public Restrictions {
        addresses = List.copyOf(addresses);
    }

    public Restrictions locked(boolean wanted) {
        return new Restrictions(wanted, lastDay, addresses);
    }

    /** What keeps out somebody who comes from this address on this day. */
    public Optional<Barrier> against(String address, LocalDate today) {
        if (locked) {
            return Optional.of(Barrier.LOCKED);
        }
        if (lastDay.filter(today::isAfter).isPresent()) {
            return Optional.of(Barrier.EXPIRED);
        }
        return isOpenTo(address) ? Optional.empty() : Optional.of(Barrier.ELSEWHERE);
    }

    /** An address of IPv6 may name the network card behind a percent sign. */
    private boolean isOpenTo(String address) {
        return addresses.isEmpty()
                || IpAddress.parse(address.replaceFirst("%.*", ""))
                        .filter(from -> addresses.stream().anyMatch(range -> range.contains(from)))
                        .isPresent();
    }
}
