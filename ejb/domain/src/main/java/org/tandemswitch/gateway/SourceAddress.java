package org.tandemswitch.gateway;

/** Where a packet came from. */
public record SourceAddress(IpAddress address, int port) {
    @Override
    public String toString() {
        return (address.text().contains(":") ? "[" + address + "]" : address.text()) + ":" + port;
    }
}
