package org.tandemswitch.reporting;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.audit.Entry;
import org.tandemswitch.audit.SystemLog;
import org.tandemswitch.parameter.ParameterEdit;
import org.tandemswitch.user.Area;

/** How the parameters came to be what they are, and what would bring an earlier state back. */
@Stateless
public class ParameterHistory {
    private static final Set<Deed> CHANGES = Set.of(
            Deed.PARAMETERS_CHANGED, Deed.PARAMETERS_PRESET, Deed.PARAMETERS_IMPORTED, Deed.PARAMETERS_ROLLED_BACK);

    @Inject
    private SystemLog log;

    /** For the container. */
    public ParameterHistory() {}

    public ParameterHistory(SystemLog log) {
        this.log = log;
    }

    public List<Entry> newest(Actor actor, int most) {
        actor.mustView(Area.PARAMETERS);
        return log.newest(CHANGES, most);
    }

    /** The edits that bring back how things were right after the given entry; 0 means before the first. */
    public List<ParameterEdit> backTo(Actor actor, long entry) {
        actor.mustView(Area.PARAMETERS);
        Map<String, String> before = new LinkedHashMap<>();
        log.after(entry, CHANGES).stream()
                .flatMap(later -> later.changes().stream())
                .forEach(change -> before.put(change.field(), change.before()));
        return before.entrySet().stream()
                .map(value -> ParameterEdit.of(value.getKey(), value.getValue()))
                .toList();
    }
}
