package org.tandemswitch.registrar;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.audit.Entry;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.audit.SystemLog;
import org.tandemswitch.registration.Binding;
import org.tandemswitch.user.Area;

/** Takes a registration away for an operator; the phone may register again at any time. */
@Stateless
public class UnregisterPhone {
    @Inject
    LiveBindings bindings;

    @Inject
    SystemLog log;

    /** @return false when it was gone already */
    public boolean unregister(Actor actor, Binding.Key key) {
        actor.mustEdit(Area.PHONES);
        boolean gone = bindings.remove(key);
        if (gone) {
            List<FieldChange> change = List.of(new FieldChange("contact", key.contact(), ""));
            log.write(Entry.of(
                    Instant.now(), actor, Deed.REGISTRATION_REMOVED, key.phone().value(), change));
        }
        return gone;
    }
}
