package org.tandemswitch.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.passage.Capacity;
import org.tandemswitch.passage.Owner;
import org.tandemswitch.passage.Trunk;
import org.tandemswitch.user.Area;

/** Who has how many calls on this node, and how many began within the second (RL-01, RL-04). */
@ApplicationScoped
public class Lines {
    private final Map<Owner, Use> uses = new ConcurrentHashMap<>();
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

    /** Takes a line for a new call, if there is one and it is not too soon for one. */
    public Optional<Line> take(Trunk trunk) {
        Use use = uses.computeIfAbsent(trunk.owner(), first -> new Use());
        return use.begin(trunk.capacity(), second()) ? Optional.of(new Taken(use)) : Optional.empty();
    }

    public int busy(Owner owner) {
        Use use = uses.get(owner);
        return use == null ? 0 : use.busy();
    }

    public int begun(Owner owner) {
        Use use = uses.get(owner);
        return use == null ? 0 : use.begun(second());
    }

    /** Calls that began in the last whole second (RL-03). */
    public int pace(Actor actor, Owner owner) {
        actor.mustView(Area.GATEWAYS);
        Use use = uses.get(owner);
        return use == null ? 0 : use.before(second());
    }

    private long second() {
        return TimeUnit.NANOSECONDS.toSeconds(nanos.getAsLong());
    }

    private static final class Use {
        private int busy;
        private int begun;
        private int before;
        private long second = Long.MIN_VALUE;

        synchronized boolean begin(Capacity capacity, long now) {
            turn(now);
            boolean fits = capacity.hasLine(busy) && capacity.isInTime(begun);
            if (fits) {
                busy++;
                begun++;
            }
            return fits;
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
        private final Use use;
        private final AtomicBoolean open = new AtomicBoolean(true);

        Taken(Use use) {
            this.use = use;
        }

        @Override
        public void giveBack() {
            if (open.getAndSet(false)) {
                use.end();
            }
        }
    }
}
