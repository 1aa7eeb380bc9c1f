package org.tandemswitch.settlement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tandemswitch.call.CallId;
import org.tandemswitch.cdr.CallRecord;
import org.tandemswitch.cdr.Cdr;
import org.tandemswitch.cdr.Cdrs;

/** Gathers beginnings and ends so that the store is asked once for many; a restart settles what came before it. */
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
        for (Cdr left : cdrs.openOf(restarted.node(), restarted.at())) {
            ended.put(left.id(), left.endedAt(latest(left.answeredAt().orElse(left.beganAt()), restarted.lastAlive())));
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
        List<Cdr> fresh = without(known, ended.values());
        cdrs.store(fresh);
        begun.keySet().removeAll(known);
        begun.keySet().removeAll(ended.keySet());
        cdrs.open(begun.values());
        cdrs.close(ended.keySet());
        begun.clear();
        ended.clear();
        return fresh;
    }

    private static List<Cdr> without(Set<CallId> known, Collection<Cdr> records) {
        return records.stream().filter(cdr -> !known.contains(cdr.id())).toList();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
