package org.tandemswitch.provisioning;

import static org.tandemswitch.parameter.SipParameters.SS_SIP_AUTHENTICATION_REALM;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.live.SnapshotChanged;
import org.tandemswitch.registration.Phone;
import org.tandemswitch.user.Area;

/** Adds or changes a phone. When this returns, the edit is committed and the next REGISTER or call knows it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SavePhone {
    @Inject
    PhoneTransactions transactions;

    @Inject
    ParametersInForce parameters;

    @Inject
    Event<SnapshotChanged> changed;

    public SaveOutcome<Phone> save(Actor actor, PhoneDraft draft) {
        actor.mustEdit(Area.PHONES);
        SaveOutcome<Phone> outcome =
                transactions.save(actor, draft, parameters.now().get(SS_SIP_AUTHENTICATION_REALM));
        changed.fire(new SnapshotChanged());
        return outcome;
    }
}
