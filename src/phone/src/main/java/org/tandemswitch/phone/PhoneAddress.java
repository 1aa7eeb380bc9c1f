package org.tandemswitch.phone;

/** Where a phone is to listen; port 0 is any free one. */
public record PhoneAddress(String host, int port) {
    public Phone udp() {
        return Phone.open(host, port, "udp");
    }

    public Phone tcp() {
        return Phone.open(host, port, "tcp");
    }
}
