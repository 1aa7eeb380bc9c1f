package org.tandemswitch.api.gateways;

import java.util.List;

/** The routing gateways, by name. */
public record Listing(List<GatewayState> routing) {}
