package org.tandemswitch.provisioning;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.live.SnapshotChanged;
import org.tandemswitch.registration.Phone;
import org.tandemswitch.user.Area;

/** Takes a phone away, and with it its registrations; records and calls in progress keep its number. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RemovePhone {
    @Inject
    PhoneTransactions transactions;

    @Inject
    Event<SnapshotChanged> changed;

    /** False when it is not any more as it was seen, and is still there perhaps. */
    public boolean remove(Actor actor, Phone seen) {
        actor.mustEdit(Area.PHONES);
        boolean removed = transactions.remove(actor, seen);
        changed.fire(new SnapshotChanged());
        return removed;
    }
}
