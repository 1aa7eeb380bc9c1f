package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.stack.MessageProcessor;
import gov.nist.javax.sip.stack.SIPDialog;
import gov.nist.javax.sip.stack.SIPTransaction;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.net.InetAddress;
import java.text.ParseException;
import java.util.Locale;
import java.util.Optional;
import javax.sip.address.SipURI;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.sip.application.Addressing;
import org.tandemswitch.sip.application.Manner;

/**
 * How those want to be spoken to who do not want it as usual: a leg as its session says, the sender of any other request as
 * the application knows it.
 */
final class Manners {
    private final SIPTransactionStack stack;
    private volatile Guidance guidance = Guidance.NONE;

    Manners(SIPTransactionStack stack) {
        this.stack = stack;
    }

    void follow(Guidance application) {
        guidance = application;
    }

    /** Where messages go that answer one from there, or belong to its dialog. */
    Addressing addressing(SIPMessage message, InetAddress source, int port) {
        if (guidance.isUsual()) {
            return Addressing.USUAL;
        }
        Optional<Object> leg = message instanceof SIPRequest request
                ? ofDialog(request.getToTag() == null ? "" : request.getDialogId(true))
                : ofTransaction(message, false);
        if (leg.isPresent()) {
            return guidance.manner(leg.get()).addressing();
        }
        return message instanceof SIPRequest request
                ? guidance.addressing(Visitors.visitor(request, source, port))
                : Addressing.USUAL;
    }

    /** What we are called in a message that is about to leave; empty where our address will do. */
    String domain(SIPMessage message) {
        if (guidance.isUsual()) {
            return "";
        }
        Optional<Object> leg = message instanceof SIPRequest request
                ? ofTransaction(request, false).or(() -> ofDialog(request.getDialogId(false)))
                : ofTransaction(message, true);
        return leg.map(guidance::manner).map(Manner::domain).orElse("");
    }

    boolean isOurName(@Nullable String host) {
        return host != null && !guidance.isUsual() && guidance.domains().contains(host.toLowerCase(Locale.ROOT));
    }

    /** The engine knows our addresses alone, so where a message that belongs to us calls us by name it reads one of them. */
    void arrived(SIPMessage message, MessageProcessor at) throws ParseException {
        String address = at.getIpAddress().getHostAddress();
        if (message instanceof SIPRequest request) {
            if (request.getToTag() != null && request.getRequestURI() instanceof SipURI us && isOurName(us.getHost())) {
                us.setHost(address);
            }
        } else if (isOurName(message.getTopmostVia().getHost())) {
            message.getTopmostVia().setHost(address);
        }
    }

    private Optional<Object> ofTransaction(SIPMessage message, boolean server) {
        return Optional.ofNullable(stack.findTransaction(message, server)).map(SIPTransaction::getApplicationData);
    }

    private Optional<Object> ofDialog(String id) {
        return Optional.ofNullable(stack.getDialog(id)).map(SIPDialog::getApplicationData);
    }
}
