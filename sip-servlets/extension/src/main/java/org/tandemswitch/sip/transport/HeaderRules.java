package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.header.CSeq;
import gov.nist.javax.sip.header.CallID;
import gov.nist.javax.sip.header.Contact;
import gov.nist.javax.sip.header.ContentLength;
import gov.nist.javax.sip.header.ContentType;
import gov.nist.javax.sip.header.From;
import gov.nist.javax.sip.header.MaxForwards;
import gov.nist.javax.sip.header.RecordRoute;
import gov.nist.javax.sip.header.RequestLine;
import gov.nist.javax.sip.header.Route;
import gov.nist.javax.sip.header.StatusLine;
import gov.nist.javax.sip.header.To;
import gov.nist.javax.sip.header.Via;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.parser.ParseExceptionListener;
import java.text.ParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which unreadable header fields spoil the message; any other is carried along unparsed. */
final class HeaderRules implements ParseExceptionListener {
    private static final Set<Class<?>> ESSENTIAL = Set.of(
            RequestLine.class,
            StatusLine.class,
            Via.class,
            From.class,
            To.class,
            CallID.class,
            CSeq.class,
            ContentLength.class,
            ContentType.class,
            Contact.class,
            MaxForwards.class,
            Route.class,
            RecordRoute.class);

    @Override
    @SuppressWarnings("rawtypes")
    public void handleException(
            ParseException problem, SIPMessage message, @Nullable Class header, String line, String text)
            throws ParseException {
        if (header != null && ESSENTIAL.contains(header)) {
            throw problem;
        }
        message.addUnparsed(line);
    }
}
