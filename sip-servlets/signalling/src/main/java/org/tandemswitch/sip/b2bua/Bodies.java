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
    private static final List<String> DESCRIPTIONS = List.of("Content-Disposition", "Info-Package");

    private static final String SDP = "application/sdp";

    private Bodies() {}

    /** @param receiver how it wants media described */
    static <M extends SipServletMessage> M copy(SipServletMessage from, M to, MediaRules receiver) {
        try {
            byte[] content = from.getRawContent();
            if (content != null && content.length > 0) {
                put(told(content, from, to, receiver), type(from), to);
            }
            for (String name : DESCRIPTIONS) {
                String value = from.getHeader(name);
                if (value != null) {
                    to.setHeader(name, value);
                }
            }
            Media.heard(from);
            Media.said(to);
            return to;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] told(byte[] content, SipServletMessage from, SipServletMessage to, MediaRules receiver) {
        if (receiver.changesNothing() || !type(from).toLowerCase(Locale.ROOT).startsWith(SDP)) {
            return content;
        }
        Optional<String> peers = Media.lastHeard(to.getSession()).map(Media::text);
        return receiver.told(new String(content, Media.BYTES), peers).getBytes(Media.BYTES);
    }

    private static String type(SipServletMessage message) {
        String type = message.getContentType();
        return type == null ? SDP : type;
    }

    /** The engine has a list of types it takes, and knows them in small letters only; a peer may send what it wants. */
    static void put(byte[] content, String type, SipServletMessage to) throws IOException {
        to.setContent(content, SDP);
        if (!type.equals(SDP)) {
            to.setHeader("Content-Type", type);
        }
    }

    static boolean describesMedia(SipServletMessage message) {
        return message.getContentLength() > 0;
    }
}
