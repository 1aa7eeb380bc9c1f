package org.tandemswitch.provisioning;

import static org.tandemswitch.parameter.SipParameters.SS_SIP_AUTHENTICATION_REALM;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
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
    CreateOnce createOnce;

    @Inject
    Marks marks;

    @Inject
    Event<SnapshotChanged> changed;

    /** @param seen the phone that the form was opened with; none for a new one */
    public SaveOutcome<Phone> save(Actor actor, PhoneDraft draft, Optional<Phone> seen) {
        actor.mustEdit(Area.PHONES);
        SaveOutcome<Phone> outcome = store(actor, draft, seen);
        changed.fire(new SnapshotChanged());
        return outcome;
    }

    /**
     * Adds one; somebody who tells the same wish again gets the same answer.
     *
     * @param told the draft as far as it could be read, because a key that stands for another wish is told first
     */
    public SaveOutcome<Created> create(Actor actor, SaveOutcome<PhoneDraft> told, Optional<Retry> retry) {
        actor.mustEdit(Area.PHONES);
        SaveOutcome<Created> outcome = createOnce.create(actor, retry, () -> told.then(
                        draft -> store(actor, draft, Optional.empty()))
                .then(added -> new SaveOutcome.Saved<>(new Created(added.id().value(), marks.of(added)))));
        changed.fire(new SnapshotChanged());
        return outcome;
    }

    private SaveOutcome<Phone> store(Actor actor, PhoneDraft draft, Optional<Phone> seen) {
        return transactions.save(actor, draft, seen, parameters.now().get(SS_SIP_AUTHENTICATION_REALM));
    }
}
