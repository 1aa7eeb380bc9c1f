package org.tandemswitch.sip.transport;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Striped counters of everything that crossed the wire. Written by every lane, read by management. */
public final class Traffic {
    private static final int LOWEST_STATUS = 100;
    private static final int HIGHEST_STATUS = 699;

    private final LongAdder[] requestsIn = adders(SipMethod.values().length);
    private final LongAdder[] requestsOut = adders(SipMethod.values().length);
    private final LongAdder[] responsesIn = adders(HIGHEST_STATUS - LOWEST_STATUS + 1);
    private final LongAdder[] responsesOut = adders(HIGHEST_STATUS - LOWEST_STATUS + 1);
    private final LongAdder[] drops = adders(DropReason.values().length);

    void receivedRequest(String method) {
        requestsIn[SipMethod.of(method).ordinal()].increment();
    }

    void receivedResponse(int status) {
        responsesIn[index(status)].increment();
    }

    void sent(byte[] message) {
        if (isResponse(message)) {
            responsesOut[index(status(message))].increment();
        } else if (message.length > 4) {
            requestsOut[SipMethod.of(message).ordinal()].increment();
        }
    }

    void dropped(DropReason reason) {
        drops[reason.ordinal()].increment();
    }

    public Map<String, Long> requestsIn() {
        return table(requestsIn, i -> SipMethod.values()[i].name());
    }

    public Map<String, Long> requestsOut() {
        return table(requestsOut, i -> SipMethod.values()[i].name());
    }

    public Map<String, Long> responsesIn() {
        return table(responsesIn, i -> Integer.toString(LOWEST_STATUS + i));
    }

    public Map<String, Long> responsesOut() {
        return table(responsesOut, i -> Integer.toString(LOWEST_STATUS + i));
    }

    public Map<String, Long> drops() {
        return table(drops, i -> DropReason.values()[i].name());
    }

    public long drops(DropReason reason) {
        return drops[reason.ordinal()].sum();
    }

    /** New calls of known peers that were answered 503 because they were too many. */
    public long refusedCalls() {
        return drops(DropReason.OVERLOAD) + drops(DropReason.TOO_MANY_CALLS) + drops(DropReason.TOO_MANY_HALF_OPEN);
    }

    public long messagesIn() {
        return sum(requestsIn) + sum(responsesIn);
    }

    public long messagesOut() {
        return sum(requestsOut) + sum(responsesOut);
    }

    static boolean isResponse(byte[] message) {
        return message.length > 12 && message[0] == 'S' && message[3] == '/';
    }

    private static int status(byte[] response) {
        return (response[8] - '0') * 100 + (response[9] - '0') * 10 + response[10] - '0';
    }

    private static int index(int status) {
        return Math.max(LOWEST_STATUS, Math.min(HIGHEST_STATUS, status)) - LOWEST_STATUS;
    }

    private static LongAdder[] adders(int count) {
        return Stream.generate(LongAdder::new).limit(count).toArray(LongAdder[]::new);
    }

    private static long sum(LongAdder[] adders) {
        return Stream.of(adders).mapToLong(LongAdder::sum).sum();
    }

    private static Map<String, Long> table(LongAdder[] adders, IntFunction<String> name) {
        Map<String, Long> counts = new TreeMap<>();
        for (int i = 0; i < adders.length; i++) {
            long count = adders[i].sum();
            if (count > 0) {
                counts.put(name.apply(i), count);
            }
        }
        return counts;
    }
}
