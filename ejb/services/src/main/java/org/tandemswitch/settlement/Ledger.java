package org.tandemswitch.settlement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tandemswitch.call.CallId;
import org.tandemswitch.call.Run;
import org.tandemswitch.cdr.CallRecord;
import org.tandemswitch.cdr.Cdr;
import org.tandemswitch.cdr.Cdrs;

/** Gathers beginnings and ends so that the store is asked once for many; a restart settles what came before it. Which
 * calls a restart closes is told by their runs, not by clocks. */
final class Ledger implements CallRecord.Reader<Boolean> {
    private final Cdrs cdrs;
    private final Map<CallId, Cdr> begun = new LinkedHashMap<>();
    private final Map<CallId, Cdr> ended = new LinkedHashMap<>();
    private final List<Cdr> fresh = new ArrayList<>();
    private final Map<CallId, Cdr> before = new LinkedHashMap<>();

    Ledger(Cdrs cdrs) {
        this.cdrs = cdrs;
    }

    @Override
    public Boolean began(CallRecord.Began began) {
        return begun.putIfAbsent(began.ifNothingFollows().id(), began.ifNothingFollows()) == null;
    }

    @Override
    public Boolean ended(CallRecord.Ended over) {
        return ended.putIfAbsent(over.cdr().id(), over.cdr()) == null;
    }

    @Override
    public Boolean restarted(CallRecord.Restarted restarted) {
        settle();
        boolean first = restarted
                .before()
                .map(over -> cdrs.end(over, restarted.lastAlive()))
                .orElse(true);
        if (!first) {
            restarted.before().ifPresent(over -> toldBefore(cdrs.closedBy(over, restarted.lastAlive())));
        }
        closeCallsBefore(restarted);
        settle();
        return first;
    }

    /** Stores what was gathered and answers what became of everything. */
    Settled settled() {
        settle();
        fresh.forEach(cdr -> before.remove(cdr.id()));
        return new Settled(fresh, List.copyOf(before.values()));
    }

    private void closeCallsBefore(CallRecord.Restarted restarted) {
        Run named = restarted.before().orElse(restarted.run());
        for (Cdr left : cdrs.openOf(named.node())) {
            Run run = left.id().run();
            if (restarted.before().map(run::equals).orElse(!run.equals(restarted.run()))) {
                close(left, restarted.lastAlive());
            }
        }
    }

    private void settle() {
        if (begun.isEmpty() && ended.isEmpty()) {
            return;
        }
        Set<CallId> mentioned = new HashSet<>(begun.keySet());
        mentioned.addAll(ended.keySet());
        List<Cdr> known = cdrs.stored(mentioned);
        toldBefore(known);
        known.forEach(cdr -> begun.remove(cdr.id()));
        begun.keySet().removeAll(ended.keySet());
        closeCallsOfRunsThatAreOver();
        cdrs.close(ended.keySet());
        known.forEach(cdr -> ended.remove(cdr.id()));
        cdrs.store(ended.values());
        fresh.addAll(ended.values());
        cdrs.open(begun.values());
        begun.clear();
        ended.clear();
    }

    private void toldBefore(List<Cdr> known) {
        known.forEach(cdr -> before.put(cdr.id(), cdr));
    }

    /** A beginning may have been kept from arriving until the next run had told that its own is over. */
    private void closeCallsOfRunsThatAreOver() {
        if (!begun.isEmpty()) {
            Map<Run, Instant> ends =
                    cdrs.ends(begun.keySet().stream().map(CallId::run).collect(Collectors.toUnmodifiableSet()));
            begun.values()
                    .forEach(call -> Optional.ofNullable(ends.get(call.id().run()))
                            .ifPresent(lastAlive -> close(call, lastAlive)));
            begun.keySet().removeAll(ended.keySet());
        }
    }

    private void close(Cdr left, Instant lastAlive) {
        ended.put(left.id(), left.endedAt(latest(left.answeredAt().orElse(left.beganAt()), lastAlive)));
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
