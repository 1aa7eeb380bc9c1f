package org.tandemswitch.provisioning;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.live.FollowEdits;
import org.tandemswitch.platform.PlatformId;
import org.tandemswitch.user.Area;

/** Takes a platform away; what is registered there is taken back. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RemovePlatform {
    @Inject
    PlatformTransactions transactions;

    @Inject
    FollowEdits followEdits;

    public void remove(Actor actor, PlatformId id) {
        actor.mustEdit(Area.GATEWAYS);
        transactions.remove(actor, id);
        followEdits.now();
    }
}
