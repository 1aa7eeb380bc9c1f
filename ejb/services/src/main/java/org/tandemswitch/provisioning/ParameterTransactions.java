package org.tandemswitch.provisioning;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.Entry;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.audit.SystemLog;
import org.tandemswitch.parameter.ParameterEdit;
import org.tandemswitch.parameter.ParameterPlan;
import org.tandemswitch.parameter.ParameterSet;
import org.tandemswitch.parameter.ParameterValues;
import org.tandemswitch.parameter.ServerParameters;
import org.tandemswitch.parameter.StoredParameter;

/** Each change of parameters is one transaction and one entry of the system log, over when the method returns. */
@Stateless
public class ParameterTransactions {
    @Inject
    ParameterValues values;

    @Inject
    SystemLog log;

    public ParameterPlan apply(Actor actor, Occasion occasion, List<ParameterEdit> edits) {
        values.lock();
        ParameterPlan plan = ParameterPlan.of(ParameterSet.of(values.all()), edits);
        if (plan.isChange()) {
            Instant now = Instant.now();
            plan.changes().forEach(change -> values.save(stored(change, actor, now)));
            log.write(Entry.of(now, actor, occasion.deed(), occasion.subject(), plan.changes()));
        }
        return plan;
    }

    /** Makes the table tell all there is, as far as it does not yet. */
    public void nameAll() {
        values.nameAll();
        String name = ServerParameters.SERVER_DATABASE_VERSION.name();
        String version = values.schemaVersion();
        if (!version.equals(ParameterSet.of(values.all()).text(ServerParameters.SERVER_DATABASE_VERSION))) {
            values.save(new StoredParameter(name, version, Actor.SYSTEM.name(), Instant.now()));
            log.countEdit();
        }
    }

    private static StoredParameter stored(FieldChange change, Actor actor, Instant now) {
        return new StoredParameter(change.field(), change.after(), actor.name(), now);
    }
}
