package org.tandemswitch.parameter.value;

/** The ports from the first to the last. */
public record PortRange(int first, int last) {
    public PortRange {
        if (first < 1 || last > 65535 || first > last) {
            throw new IllegalArgumentException("not a range of ports");
        }
    }

    public boolean contains(int port) {
        return first <= port && port <= last;
    }

    public boolean meets(PortRange other) {
        return first <= other.last && other.first <= last;
    }
}
