package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.SIPServerTransactionImpl;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.net.InetAddress;
import javax.sip.TransactionState;
import javax.sip.message.Request;
import org.jspecify.annotations.Nullable;

/** Counts as half open from the first moment of a new call to its final answer. */
final class InboundTransaction extends SIPServerTransactionImpl {
    private final HalfOpen halfOpen;
    private final InetAddress source;
    private boolean counted;

    InboundTransaction(SIPTransactionStack stack, MessageChannel channel, HalfOpen halfOpen) {
        super(stack, channel);
        this.halfOpen = halfOpen;
        this.source = channel.getPeerPacketSourceAddress();
    }

    @Override
    public void setState(int state) {
        super.setState(state);
        count(state == TransactionState._PROCEEDING && isNewCall(getOriginalRequest()));
    }

    private synchronized void count(boolean waits) {
        if (waits != counted) {
            counted = waits;
            if (waits) {
                halfOpen.enter(source);
            } else {
                halfOpen.leave(source);
            }
        }
    }

    private static boolean isNewCall(@Nullable SIPRequest request) {
        return request != null && request.getToTag() == null && Request.INVITE.equals(request.getMethod());
    }
}
