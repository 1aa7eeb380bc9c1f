package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.SIPClientTransactionImpl;
import gov.nist.javax.sip.stack.SIPStackTimerTask;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sip.SipException;
import javax.sip.TransactionState;
import javax.sip.message.Request;
import org.jspecify.annotations.Nullable;

/**
 * A request that waits for its answer and, over UDP, repeats itself by the waits it was given instead of by T1 and T2. With
 * the last of them used up it waits that long once more, and then it has failed. It borrows the thread of the stack's timer.
 */
final class ResendingTransaction extends SIPClientTransactionImpl {
    /** 64 * T1: as long as that an answer may come to a request that is not repeated any more. */
    private static final Duration LAST_WORD = Duration.ofSeconds(32);

    private final SwitchStack stack;
    private final Object schedule = new Object();
    private List<Duration> waits = List.of();
    private int repeated;
    private long dueNanos;
    private long lastWordNanos;
    private volatile boolean takenBack;
    private volatile boolean farewell;
    private @Nullable SIPStackTimerTask next;

    ResendingTransaction(SwitchStack stack, MessageChannel channel) {
        super(stack, channel);
        this.stack = stack;
    }

    /** Sends the request for nobody but ourselves: no application asked for it, so none hears of the answer. */
    void sayFarewell() throws SipException {
        farewell = true;
        sendRequest();
    }

    boolean isFarewell() {
        return farewell;
    }

    /** The peer knows, whatever it thinks of it. */
    void heard(SIPResponse answer) {
        if (answer.isFinalResponse()) {
            terminate();
        }
    }

    /** Called when the request leaves for the first time. */
    @Override
    protected void enableRetransmissionTimer() {
        if (isTerminated()) {
            return;
        }
        List<Duration> wanted = stack.waits(this);
        synchronized (schedule) {
            waits = wanted;
            takenBack = false;
            dueNanos = System.nanoTime();
            lastWordNanos = dueNanos + LAST_WORD.toNanos();
            waitFor(waits.get(0));
        }
    }

    @Override
    protected void enableRetransmissionTimer(int ticks) {}

    /** Until the final answer the schedule decides, and not the 64 * T1 of timers B and F. */
    @Override
    protected void enableTimeoutTimer(int ticks) {
        if (isReliable() || getInternalState() == TransactionState._COMPLETED) {
            super.enableTimeoutTimer(ticks);
        }
    }

    /** Also called when the request is taken back before anything was answered: it is repeated no more. */
    @Override
    public void disableRetransmissionTimer() {
        super.disableRetransmissionTimer();
        takenBack = true;
    }

    @Override
    public void setState(int state) {
        super.setState(state);
        boolean waiting = state == TransactionState._CALLING
                || state == TransactionState._TRYING
                || state == TransactionState._PROCEEDING && !isInviteTransaction();
        if (!waiting) {
            stop();
        } else if (state == TransactionState._TRYING && Request.CANCEL.equals(getMethod())) {
            invitation().ifPresent(ResendingTransaction::cancelled);
        }
    }

    private Optional<ResendingTransaction> invitation() {
        return Optional.ofNullable(getOriginalRequest())
                .map(cancel -> (ResendingTransaction) cancel.getInviteTransaction());
    }

    /** A peer may agree to a CANCEL and yet never end the INVITE (RFC 3261 section 9.1). */
    private void cancelled() {
        synchronized (schedule) {
            takenBack = true;
            lastWordNanos = System.nanoTime() + LAST_WORD.toNanos();
            awaitLastWord();
        }
    }

    private void awaitLastWord() {
        dueNanos = System.nanoTime();
        waitFor(Duration.ofNanos(lastWordNanos - dueNanos));
    }

    private void stop() {
        synchronized (schedule) {
            if (next != null) {
                stack.getTimer().cancel(next);
                next = null;
            }
        }
    }

    private void waitFor(Duration wait) {
        if (next != null) {
            stack.getTimer().cancel(next);
        }
        dueNanos += wait.toNanos();
        next = new Turn();
        long millis = TimeUnit.NANOSECONDS.toMillis(dueNanos - System.nanoTime());
        stack.getTimer().schedule(next, Math.max(0, millis));
    }

    private void takeTurn(Turn turn) {
        boolean repeats;
        synchronized (schedule) {
            if (next != turn) {
                return;
            }
            next = null;
            repeats = !takenBack && repeated < waits.size();
            if (repeats) {
                repeated++;
                waitFor(waits.get(Math.min(repeated, waits.size() - 1)));
            } else if (takenBack && !isLastWordOver()) {
                awaitLastWord();
                return;
            }
        }
        if (repeats) {
            fireRetransmissionTimer();
        } else {
            fireTimeoutTimer();
        }
    }

    private boolean isLastWordOver() {
        return System.nanoTime() - lastWordNanos >= 0;
    }

    private final class Turn extends SIPStackTimerTask {
        @Override
        public void runTask() {
            takeTurn(this);
        }

        @Override
        public @Nullable Object getThreadHash() {
            return getRequest() instanceof SIPRequest request
                    ? request.getCallIdHeader().getCallId()
                    : null;
        }
    }
}
