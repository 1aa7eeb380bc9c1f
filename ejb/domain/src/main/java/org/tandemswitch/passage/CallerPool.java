package org.tandemswitch.passage;

import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.tandemswitch.capacity.Capacity;
import org.tandemswitch.capacity.Owner;
import org.tandemswitch.capacity.Pool;
import org.tandemswitch.capacity.Use;
import org.tandemswitch.directory.NumberSet;
import org.tandemswitch.number.DialString;
import org.tandemswitch.option.Peer;
import org.tandemswitch.parameter.value.Labelled;

/**
 * The numbers a vendor is shown instead of those of callers (CP-01).
 *
 * @param calls at a time of each number (CP-03); none for any number of them
 */
public record CallerPool(NumberSet numbers, Order order, Optional<Integer> calls) {
    private static final int MOST_LOOKED_AT = 200;

    /** What says which number comes next (CP-02). */
    public enum Order implements Labelled {
        RANDOM("random"),
        IN_TURN("in-turn");

        private final String label;

        Order(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** @param turn how many calls were before this one; looked at only when it matters */
    public Optional<DialString> choose(RandomGenerator chance, LongSupplier turn, Use use) {
        int size = numbers.size();
        if (size == 0) {
            return Optional.empty();
        }
        int first = order == Order.RANDOM ? chance.nextInt(size) : (int) Math.floorMod(turn.getAsLong(), (long) size);
        for (int tried = 0; tried < Math.min(size, MOST_LOOKED_AT); tried++) {
            DialString number = numbers.at((first + tried) % size);
            if (calls.isEmpty() || use.busy(owner(number)) < calls.get()) {
                return Optional.of(number);
            }
        }
        return Optional.empty();
    }

    /** What a call with that number takes of it; it is counted also where there is no limit, for others may have one. */
    public Pool share(DialString number) {
        return new Pool(owner(number), new Capacity(calls, Optional.empty()), Map.of());
    }

    private static Owner owner(DialString number) {
        return new Owner(Peer.LIST, NumberSet.idOf(number));
    }
}
