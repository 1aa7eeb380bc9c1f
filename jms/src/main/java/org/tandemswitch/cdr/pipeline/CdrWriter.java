package org.tandemswitch.cdr.pipeline;

import jakarta.annotation.Resource;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.MessageDrivenContext;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.nio.charset.StandardCharsets;
import org.tandemswitch.settlement.SettleCall;
import org.tandemswitch.settlement.Settled;

/**
 * Settles one batch of records in one transaction with its message. One at a time, so that records keep their order; a
 * batch that cannot be stored goes back to the head of the queue.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:/jms/queue/cdr"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1"),
            @ActivationConfigProperty(propertyName = "setupAttempts", propertyValue = "-1"),
            @ActivationConfigProperty(propertyName = "setupInterval", propertyValue = "2000")
        })
public class CdrWriter implements MessageListener {
    @Inject
    SettleCall settleCall;

    @Inject
    Rehearsal rehearsal;

    @Inject
    Publisher publisher;

    @Inject
    PublishAgain again;

    @Inject
    Setbacks setbacks;

    @Resource
    MessageDrivenContext transaction;

    /** A failure is told by the rollback alone: an exception would fill the log while the database is away. */
    @Override
    public void onMessage(Message message) {
        String id = id(message);
        rest(setbacks.begins(id));
        try {
            Delivery delivery = read(message, id);
            publisher.reject(delivery.rejected());
            Settled settled = settleCall.settle(delivery.records());
            if (setbacks.wasUndone()) {
                again.publish(settled.fresh());
            } else {
                publisher.publish(settled.fresh());
            }
            again.publish(settled.before());
            setbacks.over(id);
        } catch (RuntimeException failure) {
            transaction.setRollbackOnly();
            rest(setbacks.failed(id, failure));
        }
    }

    private Delivery read(Message message, String id) {
        String text = text(message);
        if (setbacks.isHopeless(id)) {
            return Delivery.hopeless(text);
        }
        return setbacks.hasFault(id) ? Delivery.read(text, rehearsal::canSettle) : Delivery.read(text, any -> true);
    }

    private static String id(Message message) {
        try {
            return String.valueOf(message.getJMSMessageID());
        } catch (JMSException unreadable) {
            throw new JMSRuntimeException(unreadable.getMessage(), unreadable.getErrorCode(), unreadable);
        }
    }

    /** A message that somebody else put into the queue may be anything. */
    private static String text(Message message) {
        try {
            return message.isBodyAssignableTo(byte[].class)
                    ? new String(message.getBody(byte[].class), StandardCharsets.UTF_8)
                    : message.toString();
        } catch (JMSException unreadable) {
            throw new JMSRuntimeException(unreadable.getMessage(), unreadable.getErrorCode(), unreadable);
        }
    }

    private static void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException askedToStop) {
            Thread.currentThread().interrupt();
        }
    }
}
