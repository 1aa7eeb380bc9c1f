package org.tandemswitch.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.call.CallAttempt;
import org.tandemswitch.call.CallTimers;
import org.tandemswitch.call.EndReason;
import org.tandemswitch.call.SystemRules;
import org.tandemswitch.directory.Directory;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.interworking.Dialect;
import org.tandemswitch.number.DialString;
import org.tandemswitch.passage.Passage;
import org.tandemswitch.registration.Caller;
import org.tandemswitch.registration.Phone;
import org.tandemswitch.registration.PhoneTable;
import org.tandemswitch.routing.Circumstances;
import org.tandemswitch.routing.RouteTable;
import org.tandemswitch.routing.SourceTable;
import org.tandemswitch.timer.SessionRules;

/**
 * Everything that decides about a new call, as it stood at one moment; an edit makes a new instance.
 *
 * @param since when these rules came into force
 */
public record AdmissionRules(
        Instant since,
        SourceTable sources,
        PhoneTable phones,
        RouteTable routes,
        SystemRules system,
        CallTimers timers,
        SessionRules session,
        PeerRules<Dialect> dialects,
        PeerRules<Passage> passages,
        Trunks trunks,
        Directory directory) {

    /** The rules by which these neighbours are treated. */
    public static AdmissionRules of(Instant since, SourceTable sources, PhoneTable phones, PeerRules.Peers peers) {
        PeerRules<Passage> passages = PeerRules.passages(peers);
        Trunks trunks = Trunks.of(passages, peers);
        return new AdmissionRules(
                since,
                sources,
                phones,
                RouteTable.of(peers.vendors(), passages::of, trunks::usual),
                SystemRules.of(peers.system()),
                CallTimers.of(peers.system()),
                SessionRules.of(peers.system()),
                PeerRules.dialects(peers),
                passages,
                trunks,
                peers.directory());
    }

    /** Of a switch that knows nobody. */
    public static AdmissionRules ofNobody() {
        return of(Instant.EPOCH, SourceTable.of(List.of()), PhoneTable.of(List.of()), PeerRules.Peers.NOBODY);
    }

    public Admission decide(CallAttempt attempt, Circumstances now) {
        return sources.trusted(attempt.source())
                .map(client -> decide(attempt, client, now))
                .orElseGet(() -> Admission.Refused.STRANGER);
    }

    /** @param caller who has proved to be himself */
    public Admission decide(CallAttempt attempt, Caller caller, Circumstances now) {
        return caller.fold(client -> decide(attempt, client, now), phone -> decide(attempt, phone, now));
    }

    /** Is the number none of those that nobody may call? */
    public boolean mayBeCalled(DialString callee) {
        return !directory.forbidsCallee(callee);
    }

    /** How a new call from there is to be read. */
    public Dialect dialect(SourceAddress source) {
        return sources.find(source).map(dialects::of).orElse(Dialect.STANDARD);
    }

    /** The shortest session timer that is accepted, when a caller that may have one asked for a shorter one (ST-05). */
    public Optional<Duration> longerSession(CallAttempt attempt) {
        return longerSession(
                attempt,
                sources.trusted(attempt.source())
                        .map(MappingGateway::sessionTimer)
                        .orElse(true));
    }

    /** @param caller who has proved to be himself */
    public Optional<Duration> longerSession(CallAttempt attempt, Caller caller) {
        return longerSession(attempt, caller.fold(MappingGateway::sessionTimer, Phone::sessionTimer));
    }

    private Optional<Duration> longerSession(CallAttempt attempt, boolean timed) {
        return session.timed(timed).isTooBrief(attempt.session()) ? Optional.of(session.least()) : Optional.empty();
    }

    /** As if the phone made the call. */
    public Admission decide(CallAttempt attempt, Phone phone, Circumstances now) {
        Payer payer = new Payer(
                phone.ref(),
                Optional.empty(),
                phone.sessionTimer(),
                dialects.of(phone),
                passages.of(phone),
                trunks.of(phone, now::time));
        return phone.lock().mayCall()
                ? new Decision(this, payer, attempt, now).decide()
                : payer.refused(EndReason.PHONE_LOCKED);
    }

    /** As if the client made the call. */
    public Admission decide(CallAttempt attempt, MappingGateway client, Circumstances now) {
        Payer payer = new Payer(
                client.ref(),
                client.processing(),
                client.sessionTimer(),
                dialects.of(client),
                passages.of(client),
                trunks.of(client, now::time));
        return client.locked()
                ? payer.refused(EndReason.GATEWAY_LOCKED)
                : new Decision(this, payer, attempt, now).decide();
    }
}
