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

    /** Is the peer answered as the RFCs have it, and told the address of this switch? */
    public boolean isUsuallyAddressed() {
        return addresses.isUsual() && identity.domain().isEmpty();
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
