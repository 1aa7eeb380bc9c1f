package org.tandemswitch.phone;

import gov.nist.javax.sip.message.SIPMessage;
import java.time.Instant;
import java.util.Optional;
import javax.sip.DialogTerminatedEvent;
import javax.sip.IOExceptionEvent;
import javax.sip.RequestEvent;
import javax.sip.ResponseEvent;
import javax.sip.ServerTransaction;
import javax.sip.SipListener;
import javax.sip.TimeoutEvent;
import javax.sip.TransactionTerminatedEvent;

/** Takes what the stack hears to the phone's desk. Runs on the stack's threads and decides nothing. */
final class Ear implements SipListener {
    private final Phone phone;

    Ear(Phone phone) {
        this.phone = phone;
    }

    @Override
    public void processRequest(RequestEvent event) {
        var request = event.getRequest();
        var message = message((SIPMessage) request);
        if (phone.ignores(message)) {
            phone.overhear(message);
        } else if (message.isRequest("ACK")) {
            phone.receive(message, Optional.empty());
        } else {
            transaction(event).ifPresent(transaction -> phone.receive(message, Optional.of(transaction)));
        }
    }

    private Optional<ServerTransaction> transaction(RequestEvent event) {
        var known = event.getServerTransaction();
        return known != null ? Optional.of(known) : phone.transaction(event.getRequest());
    }

    @Override
    public void processResponse(ResponseEvent event) {
        var message = message((SIPMessage) event.getResponse());
        var transaction = event.getClientTransaction();
        if (transaction != null && transaction.getApplicationData() instanceof Exchange exchange) {
            phone.receive(exchange, message);
        } else {
            phone.receiveStray(message);
        }
    }

    private static Message message(SIPMessage heard) {
        var peer = heard.getPeerPacketSourceAddress().getHostAddress() + ":" + heard.getPeerPacketSourcePort();
        return new Message(heard.encode(), false, peer, Instant.now());
    }

    @Override
    public void processTimeout(TimeoutEvent event) {}

    @Override
    public void processIOException(IOExceptionEvent event) {}

    @Override
    public void processTransactionTerminated(TransactionTerminatedEvent event) {}

    @Override
    public void processDialogTerminated(DialogTerminatedEvent event) {}
}
