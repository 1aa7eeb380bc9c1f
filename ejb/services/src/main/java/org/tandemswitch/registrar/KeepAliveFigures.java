package org.tandemswitch.registrar;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.LongAdder;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.user.Area;

/** What became of the keep-alive since the start of this node. */
@ApplicationScoped
public class KeepAliveFigures {
    private final LongAdder sent = new LongAdder();
    private volatile long skipped;

    public void sent() {
        sent.increment();
    }

    public void skipped(long total) {
        skipped = total;
    }

    public long allSent(Actor actor) {
        actor.mustView(Area.PHONES);
        return sent.sum();
    }

    /** Targets that had no turn in their cycle (NK-08). */
    public long allSkipped(Actor actor) {
        actor.mustView(Area.PHONES);
        return skipped;
    }
}
