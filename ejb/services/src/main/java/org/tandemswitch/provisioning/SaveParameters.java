package org.tandemswitch.provisioning;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.live.FollowEdits;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.parameter.ParameterEdit;
import org.tandemswitch.parameter.ParameterPlan;
import org.tandemswitch.user.Area;

/**
 * Changes parameters: all that was wanted, or nothing when any of it is refused. When this returns, the change is
 * committed and whoever reads parameters sees it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SaveParameters {
    @Inject
    ParameterTransactions transactions;

    @Inject
    ParametersInForce inForce;

    @Inject
    FollowEdits followEdits;

    /** What the edits would do if they were saved now. */
    public ParameterPlan preview(Actor actor, List<ParameterEdit> edits) {
        actor.mustView(Area.PARAMETERS);
        return ParameterPlan.of(inForce.now(), edits);
    }

    public ParameterPlan save(Actor actor, Occasion occasion, List<ParameterEdit> edits) {
        actor.mustEdit(Area.PARAMETERS);
        ParameterPlan plan = transactions.apply(actor, occasion, edits);
        followEdits.now();
        return plan;
    }
}
