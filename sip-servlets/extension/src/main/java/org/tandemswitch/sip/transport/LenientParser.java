package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.header.ExtensionHeaderImpl;
import gov.nist.javax.sip.header.NameMap;
import gov.nist.javax.sip.header.SIPHeaderNamesCache;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.parser.Lexer;
import gov.nist.javax.sip.parser.MessageParser;
import gov.nist.javax.sip.parser.MessageParserFactory;
import gov.nist.javax.sip.parser.ParseExceptionListener;
import gov.nist.javax.sip.parser.StringMsgParser;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.text.ParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The stack's parser, where a slip of one of its readers of header fields is what any unreadable field is. Two of them write
 * what they do not understand to the console, and that of Privacy loses the wish with the first sign it does not expect, so
 * their fields are carried along unread.
 */
public class LenientParser extends StringMsgParser {
    private static final Set<String> UNREAD = Set.of("p-asserted-service", "p-preferred-service", "privacy");
    /** No Via needs a backslash; the reader goes on behind one at the end of a comment, and never stops. */
    private static final Set<String> VIA = Set.of("via", "v");

    /** For the stack, which reads again what it has put away, and must not go on with half of it. */
    public static final class Factory implements MessageParserFactory {
        @Override
        public MessageParser createMessageParser(SIPTransactionStack stack) {
            return new Again();
        }
    }

    private static final class Again extends LenientParser {
        private static final ParseExceptionListener RULES = new HeaderRules();

        @Override
        public SIPMessage parseSIPMessage(
                byte[] message, boolean readBody, boolean strict, @Nullable ParseExceptionListener listener)
                throws ParseException {
            return super.parseSIPMessage(message, readBody, strict, listener == null ? RULES : listener);
        }
    }

    @Override
    protected SIPMessage processFirstLine(String line, @Nullable ParseExceptionListener listener, byte[] text)
            throws ParseException {
        SIPMessage message = super.processFirstLine(line, listener, text);
        if (message instanceof SIPRequest request) {
            PeerRequest ofPeer = new PeerRequest();
            ofPeer.setRequestLine(request.getRequestLine());
            return ofPeer;
        }
        return message;
    }

    @Override
    protected void processHeader(
            String header, SIPMessage message, @Nullable ParseExceptionListener listener, byte[] text)
            throws ParseException {
        String name = header.substring(0, Math.max(0, header.indexOf(':'))).strip();
        String known = SIPHeaderNamesCache.toLowerCase(name);
        if (UNREAD.contains(known)) {
            ExtensionHeaderImpl unread = new ExtensionHeaderImpl(name);
            unread.setValue(header.substring(header.indexOf(':') + 1).strip());
            message.addHeader(unread);
        } else if (VIA.contains(known) && header.indexOf('\\') >= 0) {
            lose(header, message, listener, new IllegalArgumentException("endless"));
        } else {
            try {
                super.processHeader(header, message, listener, text);
            } catch (RuntimeException slip) {
                lose(header, message, listener, slip);
            }
        }
    }

    private static void lose(
            String header, SIPMessage message, @Nullable ParseExceptionListener listener, RuntimeException slip)
            throws ParseException {
        ParseException problem = new ParseException("unreadable", 0);
        problem.initCause(slip);
        if (listener != null) {
            listener.handleException(
                    problem, message, NameMap.getClassFromName(Lexer.getHeaderName(header)), header, "");
        }
    }
}
