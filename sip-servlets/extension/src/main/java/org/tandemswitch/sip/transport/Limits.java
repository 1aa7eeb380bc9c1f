package org.tandemswitch.sip.transport;

/**
 * What is accepted from the wire.
 *
 * @param maxMessageSize bytes of one message
 * @param packetsPerSecond messages of one source in a second, 0 for no limit
 * @param maxServerTransactions beyond which new calls are turned away
 */
public record Limits(int maxMessageSize, int packetsPerSecond, int maxServerTransactions) {}
