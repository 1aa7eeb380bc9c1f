package org.tandemswitch.capacity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tandemswitch.option.Peer;

/**
 * Somebody's lines, as many as there are: a call takes one as long as it lasts.
 *
 * @param pools others with whom they are shared, of each of which the call takes a line too
 */
public record Trunk(Owner owner, Capacity capacity, List<Pool> pools) {
    /** Nobody's: there is always one more. */
    public static final Trunk FREE = new Trunk(new Owner(Peer.PHONE, 0), Capacity.UNLIMITED);

    public Trunk {
        pools = List.copyOf(pools);
    }

    /** One that is shared with nobody. */
    public Trunk(Owner owner, Capacity capacity) {
        this(owner, capacity, List.of());
    }

    public Trunk with(Pool more) {
        return new Trunk(
                owner, capacity, Stream.concat(pools.stream(), Stream.of(more)).toList());
    }

    /** The same lines for a call that has taken one of each pool of the other already. */
    public Trunk besides(Trunk other) {
        return pools.isEmpty() || other.pools.isEmpty()
                ? this
                : new Trunk(
                        owner,
                        capacity,
                        pools.stream().filter(pool -> !other.has(pool.owner())).toList());
    }

    private boolean has(Owner shared) {
        return pools.stream().anyMatch(pool -> pool.owner().equals(shared));
    }

    public boolean hasLimit() {
        return capacity.lines().isPresent()
                || pools.stream().anyMatch(pool -> pool.capacity().lines().isPresent());
    }

    /** What keeps one more call away; none when it may come. */
    public Optional<Shortage> shortage(Use use) {
        if (!capacity.hasLine(use.busy(owner))) {
            return Optional.of(Shortage.LINES);
        }
        if (!capacity.isInTime(use.begun(owner))) {
            return Optional.of(Shortage.PACE);
        }
        for (Pool pool : pools) {
            if (!pool.capacity().hasLine(use.busy(pool.owner()) + pool.keptFrom(owner, use))) {
                return Optional.of(Shortage.SHARED_LINES);
            }
            if (!pool.capacity().isInTime(use.begun(pool.owner()))) {
                return Optional.of(Shortage.PACE);
            }
        }
        return Optional.empty();
    }

    /** How many more calls it has lines for. */
    public int freeLines(Use use) {
        int free = free(capacity, use.busy(owner));
        for (Pool pool : pools) {
            free = Math.min(free, free(pool.capacity(), use.busy(pool.owner()) + pool.keptFrom(owner, use)));
        }
        return free;
    }

    private static int free(Capacity capacity, int busy) {
        return capacity.lines().map(lines -> lines - busy).orElse(Integer.MAX_VALUE);
    }
}
