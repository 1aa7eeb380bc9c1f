package org.tandemswitch.interworking;

import org.tandemswitch.option.Peculiarities;
import org.tandemswitch.option.Peer;
import org.tandemswitch.option.Preferences;
import org.tandemswitch.parameter.ParameterSet;

/** Everything in which messages from and to one peer may differ from those of another, resolved to plain values. */
public record Dialect(
        IdentityRules identity,
        ForwardingRules forwarding,
        HeaderRules headers,
        FailureRules failures,
        ProgressRules progress,
        MediaRules media,
        AddressRules addresses,
        OnlineCheck online) {
    /** Of a peer without peculiarities, on a switch whose parameters nobody changed. */
    public static final Dialect STANDARD = of(Peer.VENDOR, Peculiarities.NONE, ParameterSet.STANDARD);

    public static Dialect of(Peer peer, Peculiarities own, ParameterSet system) {
        return of(new Preferences(peer, own, system));
    }

    /** What stands behind the numbers of callers. */
    public String callersHost(String ourAddress) {
        return identity.domain().isEmpty() ? ourName(ourAddress) : identity.domain();
    }

    /** What this switch is called by. */
    public String ourName(String ourAddress) {
        return addresses.domain().isEmpty() ? ourAddress : addresses.domain();
    }

    /** Of a place to which a peer sends calls on: it is spoken to as the peer is, and cannot close the peer to others. */
    public Dialect ofPlaceBehind() {
        return new Dialect(
                identity, forwarding, headers, failures.withoutRetryAfter(), progress, media, addresses, online);
    }

    private static Dialect of(Preferences chosen) {
        return new Dialect(
                IdentityRules.of(chosen),
                ForwardingRules.of(chosen),
                HeaderRules.of(chosen),
                FailureRules.of(chosen),
                ProgressRules.of(chosen),
                MediaRules.of(chosen),
                AddressRules.of(chosen),
                OnlineCheck.of(chosen));
    }
}
