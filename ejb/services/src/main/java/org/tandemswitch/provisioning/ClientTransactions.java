package org.tandemswitch.provisioning;

import static org.tandemswitch.parameter.SipParameters.SS_SIP_AUTHENTICATION_REALM;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.MappingGateways;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.number.DialString;
import org.tandemswitch.registration.Phones;

/** The gateways of clients. */
@Stateless
public class ClientTransactions extends Transactions<MappingGatewayDraft, MappingGateway> {
    @Inject
    MappingGateways clients;

    @Inject
    Phones phones;

    @Inject
    ParametersInForce parameters;

    @Override
    Subject<MappingGateway> subject() {
        return Subject.CLIENT;
    }

    @Override
    long idOf(MappingGatewayDraft draft) {
        return draft.id();
    }

    @Override
    SaveOutcome<MappingGateway> check(MappingGatewayDraft draft, Scene<MappingGateway> scene) {
        return CheckMappingGateway.check(
                draft, scene.all(), parameters.now().get(SS_SIP_AUTHENTICATION_REALM), this::isPhone, scene.exists());
    }

    private boolean isPhone(String number) {
        return DialString.parse(number).flatMap(phones::find).isPresent();
    }

    @Override
    void lock(Collection<Long> ids) {
        clients.lock();
    }

    @Override
    List<MappingGateway> all() {
        return clients.all();
    }

    @Override
    MappingGateway store(MappingGateway fit) {
        return clients.save(fit);
    }

    @Override
    void delete(MappingGateway gone) {
        clients.delete(gone.id());
    }
}
