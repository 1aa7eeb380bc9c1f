package org.tandemswitch.reporting;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.Entry;
import org.tandemswitch.audit.LogQuery;
import org.tandemswitch.audit.SystemLog;
import org.tandemswitch.user.Area;

/** Who did what (US-02), newest first. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ReadSystemLog {
    /** However many are asked for. */
    public static final int MOST = 1000;

    @Inject
    SystemLog log;

    public List<Entry> page(Actor actor, LogQuery query, int first, int most) {
        actor.mustView(Area.LOG);
        return log.page(query, Math.max(0, first), Math.max(0, Math.min(most, MOST)));
    }

    public int count(Actor actor, LogQuery query) {
        actor.mustView(Area.LOG);
        return log.count(query);
    }
}
