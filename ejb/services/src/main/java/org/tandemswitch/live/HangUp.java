package org.tandemswitch.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.call.CallId;
import org.tandemswitch.call.CallView;
import org.tandemswitch.user.Area;

/** Ends a call by hand; the system log names it. */
@ApplicationScoped
public class HangUp {
    @Inject
    LiveCalls liveCalls;

    @Inject
    Occurrences occurrences;

    /** False when the call was over already. */
    public boolean hangUp(Actor actor, CallId id) {
        actor.mustEdit(Area.CALLS);
        Optional<CallView> call = liveCalls.hangUp(id);
        call.ifPresent(ended -> occurrences.note(
                actor,
                Deed.CALL_HUNG_UP,
                id.value(),
                new FieldChange("caller", ended.caller().value(), ""),
                new FieldChange("callee", ended.callee().value(), ""),
                new FieldChange("client", ended.client().name(), ""),
                new FieldChange("vendor", ended.vendor().name(), "")));
        return call.isPresent();
    }
}
