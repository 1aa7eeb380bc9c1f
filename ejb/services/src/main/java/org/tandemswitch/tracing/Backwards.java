package org.tandemswitch.tracing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.tandemswitch.cdr.Cdr;
import org.tandemswitch.cdr.Cdrs;
import org.tandemswitch.cdr.Place;
import org.tandemswitch.cdr.Wanted;

/**
 * Looks through the records from the newest on, step by step, until it has enough, nothing is left or its time is over. So
 * any record can be found without an index for each of the things by which one is looked for, which every call would have
 * to pay for.
 */
final class Backwards {
    private static final int FIRST_STEP = 2_000;
    private static final Duration TIME = Duration.ofSeconds(3);
    private static final int STEPS_AT_LEAST = 8;

    private final Cdrs cdrs;
    private final LongSupplier nanos;

    Backwards(Cdrs cdrs, LongSupplier nanos) {
        this.cdrs = cdrs;
        this.nanos = nanos;
    }

    /** @param backTo before which place nothing was looked at; empty when nothing is left there */
    record Seen(List<Cdr> found, Optional<Place> backTo) {
        Seen {
            found = List.copyOf(found);
        }
    }

    Seen find(Wanted wanted, Place begin, int most) {
        List<Cdr> found = new ArrayList<>();
        Place before = begin;
        int step = FIRST_STEP;
        long started = nanos.getAsLong();
        Duration spent = Duration.ZERO;
        while (true) {
            Optional<Place> from = cdrs.back(before, step);
            found.addAll(cdrs.find(wanted, from.orElse(Place.FIRST), before, most - found.size()));
            if (found.stream().anyMatch(cdr -> cdr.isOfDialog(wanted.text()))) {
                return new Seen(found, Optional.empty());
            }
            if (found.size() == most) {
                return new Seen(found, Optional.of(found.get(most - 1).place()));
            }
            if (from.isEmpty()) {
                return new Seen(found, Optional.empty());
            }
            Duration now = Duration.ofNanos(nanos.getAsLong() - started);
            if (now.compareTo(TIME) >= 0) {
                return new Seen(found, from);
            }
            if (now.minus(spent).multipliedBy(STEPS_AT_LEAST).compareTo(TIME) < 0) {
                step *= 2;
            }
            spent = now;
            before = from.get();
        }
    }
}
