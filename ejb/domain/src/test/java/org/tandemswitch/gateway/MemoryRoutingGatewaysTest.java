package org.tandemswitch.gateway;

final class MemoryRoutingGatewaysTest implements RoutingGatewaysContract {
    private final RoutingGateways gateways = new MemoryRoutingGateways();

    @Override
    public RoutingGateways gateways() {
        return gateways;
    }
}
