package org.tandemswitch.provisioning;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.tandemswitch.admission.SnapshotChanged;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.MappingGateways;

/** Adds or changes a client's gateway. */
@Stateless
public class SaveMappingGateway {
    @Inject
    MappingGateways gateways;

    @Inject
    Event<SnapshotChanged> changed;

    public SaveOutcome<MappingGateway> save(MappingGatewayDraft draft) {
        return CheckMappingGateway.check(draft, gateways.all())
                .fold(fit -> new SaveOutcome.Saved<>(store(fit.gateway())), refused -> refused);
    }

    private MappingGateway store(MappingGateway gateway) {
        MappingGateway stored = gateways.save(gateway);
        changed.fire(new SnapshotChanged());
        return stored;
    }
}
