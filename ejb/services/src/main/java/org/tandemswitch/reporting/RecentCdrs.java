package org.tandemswitch.reporting;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.call.CallId;
import org.tandemswitch.cdr.Cdr;
import org.tandemswitch.cdr.Cdrs;
import org.tandemswitch.user.Area;

/** The calls that ended last. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RecentCdrs {
    /** However many are asked for. */
    public static final int MOST = 1000;

    /** Calls are stored in about the order in which they end; a later look at all finds the rest. */
    private static final Duration OVERTAKING = Duration.ofMillis(500);

    @Inject
    Cdrs cdrs;

    public List<Cdr> newest(Actor actor, int count) {
        actor.mustView(Area.RECORDS);
        return cdrs.newest(Math.max(0, Math.min(count, MOST)));
    }

    /** The newest, given those that were it a moment ago: only what came since is read. */
    public List<Cdr> newest(Actor actor, List<Cdr> before) {
        actor.mustView(Area.RECORDS);
        if (before.isEmpty()) {
            return newest(actor, MOST);
        }
        List<Cdr> since = cdrs.newest(MOST, before.get(0).endedAt().minus(OVERTAKING));
        Set<CallId> seen = since.stream().map(Cdr::id).collect(Collectors.toUnmodifiableSet());
        return Stream.concat(since.stream(), before.stream().filter(cdr -> !seen.contains(cdr.id())))
                .limit(MOST)
                .toList();
    }
}
