package org.tandemswitch.sip.inbound;

import java.net.InetAddress;
import java.util.Set;
import org.tandemswitch.admission.AdmitCall;
import org.tandemswitch.admission.PublishLoad;
import org.tandemswitch.admission.Whereabouts;
import org.tandemswitch.call.EndReason;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.live.Traffic;
import org.tandemswitch.registrar.IdentifyCaller;
import org.tandemswitch.registration.Challenge;
import org.tandemswitch.sip.application.Addressing;
import org.tandemswitch.sip.application.Gatekeeper;
import org.tandemswitch.sip.application.Reception;
import org.tandemswitch.sip.application.Visitor;
import org.tandemswitch.sip.b2bua.Wire;

/**
 * Lets in whoever comes from the address of a client, or proves to be a phone or a client with a password. Any other is asked or turned away here, and
 * counted: nothing of it costs a transaction.
 */
final class Gate implements Gatekeeper {
    private static final Set<String> MAY_PROVE = Set.of("REGISTER", "INVITE");

    private final AdmitCall admitCall;
    private final IdentifyCaller identifyCaller;
    private final Whereabouts whereabouts;
    private final PublishLoad publishLoad;
    private final Traffic traffic;

    Gate(
            AdmitCall admitCall,
            IdentifyCaller identifyCaller,
            Whereabouts whereabouts,
            PublishLoad publishLoad,
            Traffic traffic) {
        this.admitCall = admitCall;
        this.identifyCaller = identifyCaller;
        this.whereabouts = whereabouts;
        this.publishLoad = publishLoad;
        this.traffic = traffic;
    }

    @Override
    public Reception receive(Visitor visitor) {
        SourceAddress source = new SourceAddress(IpAddress.of(visitor.source()), visitor.port());
        return isExpected(visitor.method(), source) ? Reception.LET_IN : stranger(visitor, source);
    }

    private boolean isExpected(String method, SourceAddress source) {
        return switch (method) {
            case "INVITE" -> admitCall.trusts(source);
            case "PUBLISH" ->
                admitCall.knows(source) || !publishLoad.publishers(source).isEmpty();
            default -> admitCall.knows(source);
        };
    }

    @Override
    public boolean isUsual() {
        return admitCall.isUsuallyAddressed();
    }

    @Override
    public Addressing addressing(Visitor visitor) {
        SourceAddress source = new SourceAddress(IpAddress.of(visitor.source()), visitor.port());
        return Wire.addressing(whereabouts.of(visitor.method(), visitor.name(), source, visitor.sentBy()));
    }

    @Override
    public Set<String> domains() {
        return admitCall.domains();
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
