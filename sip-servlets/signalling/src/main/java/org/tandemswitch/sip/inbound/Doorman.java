package org.tandemswitch.sip.inbound;

import java.net.InetAddress;
import java.util.function.Predicate;
import org.tandemswitch.admission.AdmitCall;
import org.tandemswitch.call.EndReason;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.live.Traffic;

/** Tells the container whose first requests may come in, and counts those it turns away. */
final class Doorman implements Predicate<InetAddress> {
    static final String ATTRIBUTE = "org.tandemswitch.sip.doorman";

    private final AdmitCall admitCall;
    private final Traffic traffic;

    Doorman(AdmitCall admitCall, Traffic traffic) {
        this.admitCall = admitCall;
        this.traffic = traffic;
    }

    @Override
    public boolean test(InetAddress source) {
        boolean known = admitCall.knows(IpAddress.of(source));
        if (!known) {
            traffic.turnedAway(EndReason.UNKNOWN_SOURCE);
        }
        return known;
    }
}
