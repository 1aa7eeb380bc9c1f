package org.tandemswitch.settlement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
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
final class Ledger implements CallRecord.Reader<List<Cdr>> {
    private final Cdrs cdrs;
    private final Map<CallId, Cdr> begun = new LinkedHashMap<>();
    private final Map<CallId, Cdr> ended = new LinkedHashMap<>();

    Ledger(Cdrs cdrs) {
        this.cdrs = cdrs;
    }

    @Override
    public List<Cdr> began(CallRecord.Began began) {
        begun.putIfAbsent(began.ifNothingFollows().id(), began.ifNothingFollows());
        return List.of();
    }

    @Override
    public List<Cdr> ended(CallRecord.Ended over) {
        ended.putIfAbsent(over.cdr().id(), over.cdr());
        return List.of();
    }

    @Override
    public List<Cdr> restarted(CallRecord.Restarted restarted) {
        List<Cdr> stored = new ArrayList<>(settle());
        restarted.before().ifPresent(over -> cdrs.end(over, restarted.lastAlive()));
        Run before = restarted.before().orElse(restarted.run());
        for (Cdr left : cdrs.openOf(before.node())) {
            Run run = left.id().run();
            if (restarted.before().map(run::equals).orElse(!run.equals(restarted.run()))) {
                close(left, restarted.lastAlive());
            }
        }
        stored.addAll(settle());
        return stored;
    }

    /** Stores what was gathered and answers the new records. */
    List<Cdr> settle() {
        if (begun.isEmpty() && ended.isEmpty()) {
            return List.of();
        }
        Set<CallId> mentioned = new HashSet<>(begun.keySet());
        mentioned.addAll(ended.keySet());
        Set<CallId> known = cdrs.stored(mentioned);
        begun.keySet().removeAll(known);
        begun.keySet().removeAll(ended.keySet());
        closeCallsOfRunsThatAreOver();
        List<Cdr> fresh = without(known, ended.values());
        cdrs.store(fresh);
        cdrs.open(begun.values());
        cdrs.close(ended.keySet());
        begun.clear();
        ended.clear();
        return fresh;
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

    private static List<Cdr> without(Set<CallId> known, Collection<Cdr> records) {
        return records.stream().filter(cdr -> !known.contains(cdr.id())).toList();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
