package org.tandemswitch.routing;

import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.number.NumberPrefix;
import org.tandemswitch.option.Peer;
import org.tandemswitch.passage.Owner;
import org.tandemswitch.passage.Passage;
import org.tandemswitch.passage.Trunk;

/** A vendor that has a prefix of the number, and what may pass it. */
public record Candidate(RoutingGateway vendor, Passage passage, NumberPrefix prefix, Trunk trunk) {
    static Candidate of(RoutingGateway vendor, Passage passage, NumberPrefix prefix) {
        Owner owner = new Owner(Peer.VENDOR, vendor.id().value());
        return new Candidate(vendor, passage, prefix, new Trunk(owner, passage.capacity()));
    }
}
