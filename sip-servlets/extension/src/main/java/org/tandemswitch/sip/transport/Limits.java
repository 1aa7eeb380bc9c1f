package org.tandemswitch.sip.transport;

/**
 * What is accepted from the wire.
 *
 * @param maxMessageSize bytes of one message
 * @param packetsPerSecond messages of one source in a second, 0 for no limit
 * @param maxServerTransactions beyond which new calls are turned away
 * @param maxConnections accepted TCP and TLS connections open at a time; the last quarter is not for strangers
 * @param maxConnectionsPerSource those of one source
 * @param overload whom to turn away first
 */
public record Limits(
        int maxMessageSize,
        int packetsPerSecond,
        int maxServerTransactions,
        int maxConnections,
        int maxConnectionsPerSource,
        OverloadRules overload) {
    public Limits(
            int maxMessageSize,
            int packetsPerSecond,
            int maxServerTransactions,
            int maxConnections,
            int maxConnectionsPerSource) {
        this(
                maxMessageSize,
                packetsPerSecond,
                maxServerTransactions,
                maxConnections,
                maxConnectionsPerSource,
                OverloadRules.USUAL);
    }
}
