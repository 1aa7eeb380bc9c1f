package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import gov.nist.javax.sip.stack.NioTcpMessageChannel;
import gov.nist.javax.sip.stack.SIPTransaction;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sip.TransactionState;
import javax.sip.message.Request;
import javax.sip.message.Response;
import org.tandemswitch.sip.extension.SipLogger;

/**
 * Requests that left by a connection and to which nothing has come back on it. With the connection they have failed; the
 * stack itself would let them run into their time-out. Each of them fails in the lane of its call.
 */
final class Unanswered {
    private static final String UNREACHABLE = "Transport error sending request.";
    private static final int FEW = 64;

    private final NioTcpMessageChannel channel;
    private final Lanes lanes;
    private final Set<String> transactions = ConcurrentHashMap.newKeySet();
    private final AtomicInteger many = new AtomicInteger(FEW);

    Unanswered(NioTcpMessageChannel channel, Lanes lanes) {
        this.channel = channel;
        this.lanes = lanes;
    }

    void asked(SIPRequest request) {
        if (!Request.ACK.equals(request.getMethod())) {
            if (transactions.size() >= many.get()) {
                forgetThoseThatAreOver();
            }
            transactions.add(request.getTransactionId());
        }
    }

    /** Nothing ever comes back to some. */
    private void forgetThoseThatAreOver() {
        transactions.removeIf(one -> channel.getSIPStack().findTransaction(one, false) == null);
        many.set(Math.max(FEW, 2 * transactions.size()));
    }

    void answered(SIPResponse response) {
        transactions.remove(response.getTransactionId());
    }

    void fail() {
        for (String one : List.copyOf(transactions)) {
            if (transactions.remove(one)) {
                fail(one);
            }
        }
    }

    private void fail(String key) {
        SIPTransaction transaction = channel.getSIPStack().findTransaction(key, false);
        if (transaction != null
                && transaction.getRequest() instanceof SIPRequest request
                && !lanes.offer(CallKey.of(request.getCallId().getCallId()), () -> fail(transaction, request))) {
            transactions.add(key);
        }
    }

    /** Some may have found their lane full. */
    boolean isEmpty() {
        return transactions.isEmpty();
    }

    private void fail(SIPTransaction transaction, SIPRequest request) {
        int state = transaction.getInternalState();
        if (state != TransactionState._CALLING && state != TransactionState._TRYING) {
            return;
        }
        try {
            ((SwitchStack) channel.getSIPStack()).givenUp(request);
            channel.processMessage(request.createResponse(Response.SERVICE_UNAVAILABLE, UNREACHABLE));
        } catch (Exception e) {
            SipLogger.ROOT.debugf(e, "Failure of %s not told", request.getMethod());
        }
    }
}
