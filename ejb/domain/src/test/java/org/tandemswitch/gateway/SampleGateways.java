package org.tandemswitch.gateway;

import java.util.Arrays;
import java.util.Optional;
import org.tandemswitch.number.NumberPrefix;

/** Gateways for tests, not stored yet. */
public final class SampleGateways {
    private SampleGateways() {}

    public static MappingGateway aClient(String name, String... addresses) {
        return new MappingGateway(
                new GatewayId(0),
                name,
                Arrays.stream(addresses)
                        .map(SourceRange::parse)
                        .flatMap(Optional::stream)
                        .toList(),
                Optional.empty(),
                true,
                false);
    }

    public static RoutingGateway aVendor(String name, String... prefixes) {
        return new RoutingGateway(
                new GatewayId(0),
                name,
                Arrays.stream(prefixes).map(NumberPrefix::new).toList(),
                new SipTarget("sip.vendor.example", 5060, Transport.UDP),
                10,
                OwnRules.NONE,
                false);
    }
}
