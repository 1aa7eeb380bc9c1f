package org.tandemswitch.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.capacity.Capacity;
import org.tandemswitch.capacity.Owner;
import org.tandemswitch.capacity.Pool;
import org.tandemswitch.capacity.Trunk;
import org.tandemswitch.capacity.Use;
import org.tandemswitch.option.Peer;
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
        List<Owner> taken = new ArrayList<>(1 + trunk.pools().size());
        for (Pool pool : trunk.pools()) {
            if (!begin(pool.owner(), pool.capacity(), () -> pool.keptFrom(trunk.owner(), this), second)) {
                taken.forEach(this::undo);
                return Optional.empty();
            }
            taken.add(pool.owner());
        }
        if (!begin(trunk.owner(), trunk.capacity(), () -> 0, second)) {
            taken.forEach(this::undo);
            return Optional.empty();
        }
        taken.add(0, trunk.owner());
        return Optional.of(new Taken(taken));
    }

    /** @param kept lines that are somebody else's, asked while nobody else can take any here */
    private boolean begin(Owner owner, Capacity capacity, IntSupplier kept, long second) {
        AtomicBoolean begun = new AtomicBoolean();
        uses.compute(owner, (same, known) -> {
            Count count = known == null ? new Count() : known;
            begun.set(count.begin(capacity, kept.getAsInt(), second));
            return count;
        });
        return begun.get();
    }

    /** A call that was refused counts for the pace all the same: a dialler gone mad is held back whatever it dials (RL-01). */
    public void came(Owner owner) {
        uses.computeIfAbsent(owner, fresh -> new Count()).came(second());
    }

    private void undo(Owner owner) {
        uses.computeIfPresent(owner, (same, count) -> count.undo());
    }

    /** Numbers of pools are too many to remember those that nobody uses. */
    private void end(Owner owner) {
        uses.computeIfPresent(owner, (same, count) -> count.end() == 0 && owner.kind() == Peer.LIST ? null : count);
    }

    /** Calls that began since the start. */
    public long sinceStart(Owner owner) {
        Count count = uses.get(owner);
        return count == null ? 0 : count.all();
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
        actor.mustView(owner.kind() == Peer.PHONE ? Area.PHONES : Area.GATEWAYS);
        Count count = uses.get(owner);
        return count == null ? 0 : count.before(second());
    }

    private long second() {
        return TimeUnit.NANOSECONDS.toSeconds(nanos.getAsLong());
    }

    private static final class Count {
        private int busy;
        private long all;
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
                all++;
            }
            return fits;
        }

        synchronized void came(long now) {
            turn(now);
            begun++;
        }

        /** As if it had never begun. */
        synchronized Count undo() {
            busy--;
            begun = Math.max(0, begun - 1);
            all--;
            return this;
        }

        synchronized int end() {
            busy--;
            return busy;
        }

        synchronized long all() {
            return all;
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
            if (now > second) {
                before = now == second + 1 ? begun : 0;
                begun = 0;
                second = now;
            }
        }
    }

    private final class Taken implements Line {
        /** Whoever has reserved lines gives its own back first, so that no other has it meanwhile. */
        private final List<Owner> owners;

        private final AtomicBoolean open = new AtomicBoolean(true);

        Taken(List<Owner> owners) {
            this.owners = owners;
        }

        @Override
        public void giveBack() {
            if (open.getAndSet(false)) {
                owners.forEach(Lines.this::end);
            }
        }
    }
}
