package org.tandemswitch.provisioning;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.live.SnapshotChanged;
import org.tandemswitch.registration.PhoneId;
import org.tandemswitch.user.Area;

/** Takes a phone away, and with it its registrations; records and calls in progress keep its number. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RemovePhone {
    @Inject
    PhoneTransactions transactions;

    @Inject
    Event<SnapshotChanged> changed;

    public void remove(Actor actor, PhoneId id) {
        actor.mustEdit(Area.PHONES);
        transactions.remove(actor, id);
        changed.fire(new SnapshotChanged());
    }
}
