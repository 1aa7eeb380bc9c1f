package org.tandemswitch.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.capacity.Capacity;
import org.tandemswitch.capacity.Owner;
import org.tandemswitch.capacity.Pool;
import org.tandemswitch.capacity.Trunk;
import org.tandemswitch.capacity.Use;
import org.tandemswitch.user.Area;

/** Who has how many calls on this node, and how many began within the second (RL-01, RL-04). */
@ApplicationScoped
public class Lines implements Use {
    private final Map<Owner, Count> uses = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    public Lines() {
        this(System::nanoTime);
    }

    Lines(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** A line that a call has taken. */
    public interface Line {
        /** As often as one likes: it counts once. */
        void giveBack();
    }

    /**
     * Takes a line for a new call, and one of each pool it is shared with, if there are such and it is not too soon for one;
     * otherwise none at all.
     */
    public Optional<Line> take(Trunk trunk) {
        long second = second();
        List<Count> taken = new ArrayList<>(1 + trunk.pools().size());
        for (Pool pool : trunk.pools()) {
            Count count = count(pool.owner());
            if (!count.begin(pool.capacity(), pool.keptFrom(trunk.owner(), this), second)) {
                taken.forEach(Count::undo);
                return Optional.empty();
            }
            taken.add(count);
        }
        Count own = count(trunk.owner());
        if (!own.begin(trunk.capacity(), 0, second)) {
            taken.forEach(Count::undo);
            return Optional.empty();
        }
        taken.add(own);
        return Optional.of(new Taken(taken));
    }

    private Count count(Owner owner) {
        return uses.computeIfAbsent(owner, first -> new Count());
    }

    @Override
    public int busy(Owner owner) {
        Count count = uses.get(owner);
        return count == null ? 0 : count.busy();
    }

    @Override
    public int begun(Owner owner) {
        Count count = uses.get(owner);
        return count == null ? 0 : count.begun(second());
    }

    /** Calls that began in the last whole second (RL-03). */
    public int pace(Actor actor, Owner owner) {
        actor.mustView(Area.GATEWAYS);
        Count count = uses.get(owner);
        return count == null ? 0 : count.before(second());
    }

    private long second() {
        return TimeUnit.NANOSECONDS.toSeconds(nanos.getAsLong());
    }

    private static final class Count {
        private int busy;
        private int begun;
        private int before;
        private long second = Long.MIN_VALUE;

        /** @param kept lines that are somebody else's */
        synchronized boolean begin(Capacity capacity, int kept, long now) {
            turn(now);
            boolean fits = capacity.hasLine(busy + kept) && capacity.isInTime(begun);
            if (fits) {
                busy++;
                begun++;
            }
            return fits;
        }

        /** As if it had never begun. */
        synchronized void undo() {
            busy--;
            begun = Math.max(0, begun - 1);
        }

        synchronized void end() {
            busy--;
        }

        synchronized int busy() {
            return busy;
        }

        synchronized int begun(long now) {
            turn(now);
            return begun;
        }

        synchronized int before(long now) {
            turn(now);
            return before;
        }

        private void turn(long now) {
            if (now != second) {
                before = now == second + 1 ? begun : 0;
                begun = 0;
                second = now;
            }
        }
    }

    private static final class Taken implements Line {
        private final List<Count> counts;
        private final AtomicBoolean open = new AtomicBoolean(true);

        Taken(List<Count> counts) {
            this.counts = counts;
        }

        @Override
        public void giveBack() {
            if (open.getAndSet(false)) {
                counts.forEach(Count::end);
            }
        }
    }
}
