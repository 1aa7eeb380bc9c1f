package org.tandemswitch.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.call.CallAttempt;
import org.tandemswitch.call.CallId;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.number.DialString;
import org.tandemswitch.policy.Admission;
import org.tandemswitch.provisioning.FieldError;
import org.tandemswitch.registrar.KnownClients;
import org.tandemswitch.registrar.KnownPhones;
import org.tandemswitch.registration.Phone;
import org.tandemswitch.registration.PhoneTable;
import org.tandemswitch.routing.Explanation;
import org.tandemswitch.timer.SessionTerms;
import org.tandemswitch.user.Area;

/** Says where a call would go and why, by the rules in force and as things stand, without placing it (RT-11). */
@ApplicationScoped
public class AnalyseRoute {
    /** More would not be read, and would make the page large. */
    private static final int MOST = 500;

    @Inject
    AdmitCall admitCall;

    @Inject
    KnownClients clients;

    @Inject
    KnownPhones phones;

    private final AtomicLong serial = new AtomicLong();

    /** The first of those whose calls may be asked about, by name. */
    public List<String> devices(Actor actor) {
        actor.mustView(Area.GATEWAYS);
        return Stream.concat(
                        clients.now().owners().stream()
                                .map(MappingGateway::name)
                                .sorted(),
                        visible(actor).all().stream()
                                .map(phone -> phone.number().value())
                                .sorted())
                .limit(MOST)
                .toList();
    }

    /** None to whoever may not view phones. */
    private PhoneTable visible(Actor actor) {
        return actor.rights().mayView(Area.PHONES) ? phones.now() : PhoneTable.of(List.of());
    }

    public RouteAnswer ask(Actor actor, RouteQuestion question) {
        actor.mustView(Area.GATEWAYS);
        List<FieldError> errors = new ArrayList<>();
        Optional<MappingGateway> client = clients.now().owners().stream()
                .filter(known -> known.name().equals(question.device().strip()))
                .findFirst();
        Optional<Phone> phone = DialString.parse(question.device().strip()).flatMap(visible(actor)::find);
        if (client.isEmpty() && phone.isEmpty()) {
            errors.add(new FieldError("device", "error.no_such_device"));
        }
        Optional<DialString> caller = number(question.caller(), "caller", errors);
        Optional<DialString> callee = number(question.callee(), "callee", errors);
        if (!errors.isEmpty()) {
            return RouteAnswer.unclear(errors);
        }
        CallAttempt attempt = attempt(caller.orElseThrow(), callee.orElseThrow());
        return answer(client.map(known -> admitCall.ask(attempt, known))
                .orElseGet(() -> admitCall.ask(attempt, phone.orElseThrow())));
    }

    private static Optional<DialString> number(String text, String field, List<FieldError> errors) {
        Optional<DialString> number = DialString.parse(text.strip());
        if (number.isEmpty()) {
            errors.add(new FieldError(field, "error.not_a_number"));
        }
        return number;
    }

    /** Each has its own name, so that chance has its part in the answers. */
    private CallAttempt attempt(DialString caller, DialString callee) {
        return new CallAttempt(
                new CallId("asked-" + serial.incrementAndGet()),
                new SourceAddress(new IpAddress("0.0.0.0"), 0),
                caller,
                callee,
                "",
                Instant.now(),
                SessionTerms.NONE);
    }

    private static RouteAnswer answer(Admission admission) {
        return admission.fold(
                refused -> new RouteAnswer(
                        List.of(),
                        Optional.of(refused.reason()),
                        Optional.empty(),
                        Explanation.parse(refused.explanation())),
                granted -> new RouteAnswer(
                        List.of(),
                        Optional.empty(),
                        granted.plan().timers().longest(),
                        Explanation.parse(granted.plan().explanation())));
    }
}
