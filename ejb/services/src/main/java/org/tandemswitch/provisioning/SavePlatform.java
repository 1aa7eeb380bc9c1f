package org.tandemswitch.provisioning;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.live.FollowEdits;
import org.tandemswitch.platform.Platform;
import org.tandemswitch.user.Area;

/** Adds or changes a platform. When this returns, the edit is committed and the REGISTER that follows from it is due. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SavePlatform {
    @Inject
    PlatformTransactions transactions;

    @Inject
    FollowEdits followEdits;

    public SaveOutcome<Platform> save(Actor actor, PlatformDraft draft) {
        actor.mustEdit(Area.GATEWAYS);
        SaveOutcome<Platform> outcome = transactions.save(actor, draft);
        followEdits.now();
        return outcome;
    }
}
