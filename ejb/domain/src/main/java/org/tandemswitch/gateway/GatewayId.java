package org.tandemswitch.gateway;

public record GatewayId(long value) {
    @Override
    public String toString() {
        return Long.toString(value);
    }
}
