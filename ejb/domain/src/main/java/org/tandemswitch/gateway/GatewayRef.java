package org.tandemswitch.gateway;

/** A gateway as a record remembers it: the name stays true even when the gateway is renamed or deleted later. */
public record GatewayRef(GatewayId id, String name) {
    /** Gateways have ids from 1 on. */
    public boolean isPhone() {
        return id.value() == 0;
    }
}
