package org.tandemswitch.sip.inbound;

import static org.tandemswitch.parameter.ServerParameters.SERVER_DNS_UPDATE_INTERVAL;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.tandemswitch.admission.AdmitCall;
import org.tandemswitch.enrolment.LiveEnrolments;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.live.KnownHosts;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.sip.application.NamedHosts;

/** Vendors and platforms that have a name instead of an address. */
final class Names implements NamedHosts {
    private final AdmitCall admitCall;
    private final LiveEnrolments enrolments;
    private final ParametersInForce parameters;
    private final KnownHosts known;

    Names(AdmitCall admitCall, LiveEnrolments enrolments, ParametersInForce parameters, KnownHosts known) {
        this.admitCall = admitCall;
        this.enrolments = enrolments;
        this.parameters = parameters;
        this.known = known;
    }

    @Override
    public Set<String> wanted() {
        Set<String> hosts = new HashSet<>(admitCall.vendorHosts());
        hosts.addAll(enrolments.hosts());
        return hosts;
    }

    @Override
    public Duration freshness() {
        return parameters.now().get(SERVER_DNS_UPDATE_INTERVAL);
    }

    @Override
    public long round() {
        return known.round();
    }

    @Override
    public void lookedUp(String name, Optional<InetAddress> address) {
        known.lookedUp(name, address.map(IpAddress::of), Instant.now());
    }
}
