package org.tandemswitch.sip.engine;

import java.time.Duration;
import java.util.Optional;
import org.tandemswitch.sip.transport.Limits;

/**
 * @param lanes threads that carry calls
 * @param queueCapacity messages that may wait in one lane
 * @param limits what is accepted from the wire
 * @param t1 round trip estimate (RFC 3261 section 17.1.1.1)
 * @param t2 longest retransmission interval of non-INVITE requests
 * @param t4 how long a message stays in the network
 * @param serverHeader value of the Server header of the answers the container makes itself
 */
public record EngineSettings(
        int lanes,
        int queueCapacity,
        Limits limits,
        Duration t1,
        Duration t2,
        Duration t4,
        Optional<String> serverHeader) {}
