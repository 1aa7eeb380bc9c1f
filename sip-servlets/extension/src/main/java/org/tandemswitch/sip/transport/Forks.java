package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who has answered our INVITEs (RFC 3261 section 13.2.2.4). The first 2xx makes the call; another To tag is another
 * phone that was picked up as well. Kept in two generations, so that an answer is remembered for at least one of them
 * and nothing has to be counted down.
 */
final class Forks {
    enum Answer {
        OF_THE_CALL,
        NEW_FORK,
        KNOWN_FORK,
        UNKNOWN
    }

    private static final long GENERATION_SECONDS = 40;
    private static final int MOST_FORKS = 20;
    private static final String OF_NOBODY = "";

    private Map<String, Call> young = new ConcurrentHashMap<>();
    private Map<String, Call> old = Map.of();
    private long born;

    private static final class Call {
        private final String tag;
        private final Set<String> others = new HashSet<>(0);

        Call(String tag) {
            this.tag = tag;
        }

        synchronized Answer of(String answered) {
            if (answered.equals(tag)) {
                return Answer.OF_THE_CALL;
            }
            if (others.size() == MOST_FORKS) {
                return others.contains(answered) ? Answer.KNOWN_FORK : Answer.UNKNOWN;
            }
            return others.add(answered) ? Answer.NEW_FORK : Answer.KNOWN_FORK;
        }
    }

    /** The first 2xx to an INVITE of ours. */
    void answered(SIPResponse response, long nowSeconds) {
        generation(nowSeconds).putIfAbsent(key(response), new Call(response.getToTag()));
    }

    /** An INVITE that is no call of ours any more; whoever answers it all the same is let go. */
    void givenUp(SIPRequest invite, long nowSeconds) {
        generation(nowSeconds).putIfAbsent(key(invite), new Call(OF_NOBODY));
    }

    Answer answer(SIPResponse response, long nowSeconds) {
        String key = key(response);
        return Optional.ofNullable(generation(nowSeconds).get(key))
                .or(() -> Optional.ofNullable(previous().get(key)))
                .map(call -> call.of(response.getToTag()))
                .orElse(Answer.UNKNOWN);
    }

    private synchronized Map<String, Call> generation(long nowSeconds) {
        if (nowSeconds - born >= GENERATION_SECONDS) {
            old = nowSeconds - born >= 2 * GENERATION_SECONDS ? Map.of() : young;
            young = new ConcurrentHashMap<>();
            born = nowSeconds;
        }
        return young;
    }

    private synchronized Map<String, Call> previous() {
        return old;
    }

    private static String key(SIPMessage message) {
        return message.getCallId().getCallId()
                + ' '
                + message.getFromTag()
                + ' '
                + message.getCSeq().getSeqNumber();
    }
}
