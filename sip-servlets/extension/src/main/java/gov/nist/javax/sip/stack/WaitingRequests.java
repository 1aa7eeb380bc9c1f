package gov.nist.javax.sip.stack;

import gov.nist.javax.sip.stack.NioTcpMessageProcessor.PendingData;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Requests whose bytes wait for a connection that is not there yet. When it does not come about they have failed with it;
 * the stack itself would let them run into their time-out.
 */
public final class WaitingRequests {
    private final Queue<String> transactions = new ConcurrentLinkedQueue<>();

    /** What this thread is sending. */
    public void addCurrent() {
        String transaction = MessageChannel.messageTxId.get();
        if (transaction != null) {
            transactions.add(transaction);
        }
    }

    public void clear() {
        transactions.clear();
    }

    public void fail(NioTcpMessageChannel channel) {
        Queue<PendingData> failed = new ArrayDeque<>();
        for (String transaction = transactions.poll(); transaction != null; transaction = transactions.poll()) {
            failed.add(new PendingData(transaction, ByteBuffer.allocate(0)));
        }
        if (!failed.isEmpty()) {
            channel.triggerConnectFailure(failed);
        }
    }
}
