package org.tandemswitch.sip.inbound;

import java.net.InetAddress;
import java.util.Set;
import org.tandemswitch.admission.AdmitCall;
import org.tandemswitch.call.EndReason;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.live.Traffic;
import org.tandemswitch.registrar.IdentifyPhone;
import org.tandemswitch.registration.Challenge;
import org.tandemswitch.sip.application.Gatekeeper;
import org.tandemswitch.sip.application.Reception;
import org.tandemswitch.sip.application.Visitor;

/**
 * Lets in whoever comes from the address of a client, or proves to be a phone. Any other is asked or turned away here, and
 * counted: nothing of it costs a transaction.
 */
final class Gate implements Gatekeeper {
    private static final Set<String> OF_PHONES = Set.of("REGISTER", "INVITE");

    private final AdmitCall admitCall;
    private final IdentifyPhone identifyPhone;
    private final Traffic traffic;

    Gate(AdmitCall admitCall, IdentifyPhone identifyPhone, Traffic traffic) {
        this.admitCall = admitCall;
        this.identifyPhone = identifyPhone;
        this.traffic = traffic;
    }

    @Override
    public Reception receive(Visitor visitor) {
        IpAddress source = IpAddress.of(visitor.source());
        return admitCall.knows(source) ? Reception.LET_IN : stranger(visitor, source);
    }

    @Override
    public boolean knows(InetAddress source) {
        return admitCall.knows(IpAddress.of(source));
    }

    @Override
    public boolean answersStrangers() {
        return identifyPhone.answers("");
    }

    private Reception stranger(Visitor visitor, IpAddress source) {
        if (!identifyPhone.answers(visitor.name())) {
            traffic.turnedAway(EndReason.UNKNOWN_SOURCE);
            return Reception.IGNORE;
        }
        if (!mayBePhone(visitor)) {
            traffic.turnedAway(EndReason.UNKNOWN_SOURCE);
            return Reception.refuse(EndReason.UNKNOWN_SOURCE.sipCode());
        }
        return identifyPhone
                .look(visitor.method(), visitor.name(), source, visitor.credentials())
                .fold(proved -> Reception.LET_IN, asked -> ask(asked.challenge(), visitor.name()), disproved -> deny());
    }

    /** Where there is no phone, a question would only invite guesses. */
    private boolean mayBePhone(Visitor visitor) {
        return !visitor.name().isEmpty() && OF_PHONES.contains(visitor.method()) && identifyPhone.knowsAny();
    }

    private Reception deny() {
        traffic.turnedAway(EndReason.UNKNOWN_SOURCE);
        return Reception.deny(EndReason.UNKNOWN_SOURCE.sipCode());
    }

    /** A name that nobody has is asked as often as any other: nobody is to find out by asking which names there are. */
    private Reception ask(Challenge question, String name) {
        if (!identifyPhone.knows(name)) {
            traffic.turnedAway(EndReason.UNKNOWN_SOURCE);
        }
        return Reception.ask(question.status(), question.header(), question.values());
    }
}
