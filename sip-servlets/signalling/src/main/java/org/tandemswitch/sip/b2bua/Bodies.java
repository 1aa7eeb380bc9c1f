package org.tandemswitch.sip.b2bua;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.servlet.sip.SipServletMessage;
import org.tandemswitch.interworking.MediaRules;

/** Copies the body of a message and the headers that say what it is. */
final class Bodies {
    static final String SDP = "application/sdp";
    static final String ENCODING = "Content-Encoding";

    private static final List<String> DESCRIPTIONS =
            List.of("Content-Disposition", ENCODING, "Content-Language", "Content-ID", "MIME-Version");

    /** A request may name a package and have no body. */
    private static final String PACKAGE = "Info-Package";

    private Bodies() {}

    /** @param receiver how it wants media described, and whether bodies may name the other side */
    static <M extends SipServletMessage> M copy(SipServletMessage from, M to, MediaRules receiver) {
        try {
            copyHeader(PACKAGE, from, to);
            if (copiesContent(from, to, receiver)) {
                DESCRIPTIONS.forEach(name -> copyHeader(name, from, to));
            }
            Media.heard(from);
            Media.said(to);
            return to;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean copiesContent(SipServletMessage from, SipServletMessage to, MediaRules receiver)
            throws IOException {
        Optional<Media> media = Media.of(from).filter(described -> !receiver.anonymous() || !described.isPacked());
        if (media.isPresent()) {
            media.get().told(to, receiver).putOn(to);
            return true;
        }
        byte[] content = from.getRawContent();
        boolean passes = content != null
                && content.length > 0
                && (!receiver.anonymous() || MidCallRules.isImpersonal(type(from)));
        if (passes) {
            put(content, type(from), to);
        }
        return passes;
    }

    private static void copyHeader(String header, SipServletMessage from, SipServletMessage to) {
        String value = from.getHeader(header);
        if (value != null) {
            to.setHeader(header, value);
        }
    }

    /** Describes once more what was described before, in place of any other body. */
    static void repeat(Media media, SipServletMessage to, MediaRules receiver) throws IOException {
        DESCRIPTIONS.forEach(to::removeHeader);
        media.told(to, receiver).putOn(to);
        Media.said(to);
    }

    static String type(SipServletMessage message) {
        String type = message.getContentType();
        return type == null ? SDP : type;
    }

    /** The type without its parameters. */
    static String kind(String type) {
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /** The engine has a list of types it takes, and knows them in small letters only; a peer may send what it wants. */
    static void put(byte[] content, String type, SipServletMessage to) throws IOException {
        to.setContent(content, SDP);
        if (!type.equals(SDP)) {
            to.setHeader("Content-Type", type);
        }
    }

    static boolean describesMedia(SipServletMessage message) {
        return Media.of(message).isPresent();
    }
}
