package org.tandemswitch.gateway;

final class MemoryMappingGatewaysTest implements MappingGatewaysContract {
    private final MappingGateways gateways = new MemoryMappingGateways();

    @Override
    public MappingGateways gateways() {
        return gateways;
    }
}
