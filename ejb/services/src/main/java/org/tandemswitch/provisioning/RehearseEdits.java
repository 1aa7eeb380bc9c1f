package org.tandemswitch.provisioning;

import static org.tandemswitch.parameter.SipParameters.SS_SIP_AUTHENTICATION_REALM;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.directory.Entries;
import org.tandemswitch.enrolment.PasswordSeal;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.MappingGateways;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.gateway.RoutingGateways;
import org.tandemswitch.live.OwnSockets;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.number.DialString;
import org.tandemswitch.registration.Phone;
import org.tandemswitch.registration.Phones;
import org.tandemswitch.user.Area;

/**
 * What saving many drafts, one after the other, would end with. Nothing is stored; each draft is checked beside those before
 * it as if they had been saved. A new one has a negative id of its own here.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RehearseEdits {
    @Inject
    MappingGateways mapping;

    @Inject
    RoutingGateways routing;

    @Inject
    Phones phones;

    @Inject
    Entries entries;

    @Inject
    OwnSockets ownSockets;

    @Inject
    PasswordSeal seal;

    @Inject
    ParametersInForce parameters;

    public List<SaveOutcome<MappingGateway>> mapping(Actor actor, List<MappingGatewayDraft> drafts) {
        actor.mustEdit(Area.GATEWAYS);
        return oneAfterTheOther(
                drafts,
                mapping.all(),
                MappingGateway::id,
                (draft, all) -> CheckMappingGateway.check(draft, all, realm(), this::isPhone, entries::has));
    }

    public List<SaveOutcome<RoutingGateway>> routing(Actor actor, List<RoutingGatewayDraft> drafts) {
        actor.mustEdit(Area.GATEWAYS);
        return oneAfterTheOther(
                drafts,
                routing.all(),
                RoutingGateway::id,
                (draft, all) -> CheckRoutingGateway.check(draft, all, seal::seal, entries::has, ownSockets::include));
    }

    public List<SaveOutcome<Phone>> phones(Actor actor, List<PhoneDraft> drafts) {
        actor.mustEdit(Area.PHONES);
        return oneAfterTheOther(
                drafts, phones.all(), Phone::id, (draft, all) -> CheckPhone.check(draft, realm(), all, entries::has));
    }

    static <D, G> List<SaveOutcome<G>> oneAfterTheOther(
            List<D> drafts,
            List<G> stored,
            Function<G, Object> id,
            BiFunction<D, Collection<G>, SaveOutcome<G>> check) {
        Map<Object, G> all = new LinkedHashMap<>();
        stored.forEach(one -> all.put(id.apply(one), one));
        List<SaveOutcome<G>> outcomes = new ArrayList<>();
        for (D draft : drafts) {
            SaveOutcome<G> outcome = check.apply(draft, all.values());
            outcome.fold(saved -> Stream.of(saved.value()), refused -> Stream.<G>empty())
                    .forEach(saved -> all.put(id.apply(saved), saved));
            outcomes.add(outcome);
        }
        return outcomes;
    }

    private String realm() {
        return parameters.now().get(SS_SIP_AUTHENTICATION_REALM);
    }

    private boolean isPhone(String number) {
        return DialString.parse(number).flatMap(phones::find).isPresent();
    }
}
