package org.tandemswitch.sip.inbound;

import java.net.InetAddress;
import java.util.Set;
import org.tandemswitch.admission.AdmitCall;
import org.tandemswitch.call.EndReason;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.interworking.AddressRules;
import org.tandemswitch.live.Traffic;
import org.tandemswitch.registrar.IdentifyCaller;
import org.tandemswitch.registration.Challenge;
import org.tandemswitch.sip.application.Addressing;
import org.tandemswitch.sip.application.Gatekeeper;
import org.tandemswitch.sip.application.Reception;
import org.tandemswitch.sip.application.Visitor;

/**
 * Lets in whoever comes from the address of a client, or proves to be a phone or a client with a password. Any other is asked or turned away here, and
 * counted: nothing of it costs a transaction.
 */
final class Gate implements Gatekeeper {
    private static final Set<String> MAY_PROVE = Set.of("REGISTER", "INVITE");

    private final AdmitCall admitCall;
    private final IdentifyCaller identifyCaller;
    private final Traffic traffic;

    Gate(AdmitCall admitCall, IdentifyCaller identifyCaller, Traffic traffic) {
        this.admitCall = admitCall;
        this.identifyCaller = identifyCaller;
        this.traffic = traffic;
    }

    @Override
    public Reception receive(Visitor visitor) {
        SourceAddress source = new SourceAddress(IpAddress.of(visitor.source()), visitor.port());
        boolean calls = visitor.method().equals("INVITE");
        return (calls ? admitCall.trusts(source) : admitCall.knows(source))
                ? Reception.LET_IN
                : stranger(visitor, source);
    }

    /** SI-01. */
    @Override
    public Addressing addressing(InetAddress source, int port) {
        if (admitCall.isUsuallyAddressed()) {
            return Addressing.USUAL;
        }
        AddressRules rules =
                admitCall.dialect(new SourceAddress(IpAddress.of(source), port)).addresses();
        return new Addressing(
                Addressing.Reply.valueOf(rules.reply().name()),
                Addressing.Request.valueOf(rules.request().name()));
    }

    @Override
    public boolean knows(InetAddress source) {
        return admitCall.knowsHost(IpAddress.of(source));
    }

    @Override
    public boolean answersStrangers() {
        return identifyCaller.answersStrangers();
    }

    private Reception stranger(Visitor visitor, SourceAddress source) {
        if (!identifyCaller.answers(visitor.method(), visitor.name(), source, visitor.credentials())) {
            traffic.turnedAway(EndReason.UNKNOWN_SOURCE);
            return Reception.IGNORE;
        }
        if (!mayProve(visitor)) {
            traffic.turnedAway(EndReason.UNKNOWN_SOURCE);
            return Reception.refuse(EndReason.UNKNOWN_SOURCE.sipCode());
        }
        return identifyCaller
                .look(visitor.method(), visitor.name(), source, visitor.credentials())
                .fold(proved -> Reception.LET_IN, asked -> ask(asked.challenge(), visitor), disproved -> deny());
    }

    /** Where there is nobody who could, a question would only invite guesses. */
    private boolean mayProve(Visitor visitor) {
        return !visitor.name().isEmpty()
                && MAY_PROVE.contains(visitor.method())
                && identifyCaller.knowsAny(visitor.method());
    }

    private Reception deny() {
        traffic.turnedAway(EndReason.UNKNOWN_SOURCE);
        return Reception.deny(EndReason.UNKNOWN_SOURCE.sipCode());
    }

    /** A name that nobody has is asked as often as any other: nobody is to find out by asking which names there are. */
    private Reception ask(Challenge question, Visitor visitor) {
        if (!identifyCaller.mayKnow(visitor.method(), visitor.name())) {
            traffic.turnedAway(EndReason.UNKNOWN_SOURCE);
        }
        return Reception.ask(question.status(), question.header(), question.values());
    }
}
