package org.tandemswitch.sip.b2bua;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javax.servlet.sip.SipServletMessage;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipSession;
import org.jspecify.annotations.Nullable;

/** The session descriptions that a leg has heard and said last, so that a refresh can repeat them. */
record Media(byte[] content, String type) {
    /** Every byte is a character and stays what it was. */
    static final Charset BYTES = StandardCharsets.ISO_8859_1;

    private static final String HEARD = "media-heard";
    private static final String SAID = "media-said";

    static void heard(SipServletMessage message) {
        of(message).ifPresent(media -> message.getSession().setAttribute(HEARD, media));
    }

    static void said(SipServletMessage message) {
        of(message).ifPresent(media -> message.getSession().setAttribute(SAID, media));
    }

    /** Remembers on a request that is relayed what its two legs had agreed before it. */
    static void keepAgreed(SipServletRequest origin, SipServletRequest out) {
        lastHeard(origin.getSession()).ifPresent(media -> out.setAttribute(HEARD, media));
        lastSaid(out.getSession()).ifPresent(media -> out.setAttribute(SAID, media));
    }

    /** The request was refused: what was agreed before it holds. */
    static void takeBack(SipServletRequest origin, SipServletRequest out) {
        agree(origin.getSession(), HEARD, out.getAttribute(HEARD));
        agree(out.getSession(), SAID, out.getAttribute(SAID));
    }

    private static void agree(SipSession session, String which, @Nullable Object media) {
        if (!session.isValid()) {
            return;
        }
        if (media == null) {
            session.removeAttribute(which);
        } else {
            session.setAttribute(which, media);
        }
    }

    /** What this message describes is what its sender described before: it only asks for a sign of life. */
    static boolean isRepeated(SipServletMessage message) {
        Media before = (Media) message.getSession().getAttribute(HEARD);
        return before != null
                && of(message)
                        .filter(media -> Arrays.equals(media.content, before.content))
                        .isPresent();
    }

    static Optional<Media> lastHeard(SipSession session) {
        return Optional.ofNullable((Media) session.getAttribute(HEARD));
    }

    static Optional<Media> lastSaid(SipSession session) {
        return Optional.ofNullable((Media) session.getAttribute(SAID));
    }

    String text() {
        return new String(content, BYTES);
    }

    /** Does the message turn the call to a fax? */
    static boolean describesFax(SipServletMessage message) {
        return of(message).filter(media -> media.text().contains("\nm=image ")).isPresent();
    }

    void putOn(SipServletMessage message) throws IOException {
        Bodies.put(content, type, message);
    }

    private static Optional<Media> of(SipServletMessage message) {
        try {
            byte[] content = message.getRawContent();
            String type = message.getContentType();
            return content == null || content.length == 0 || !describes(type)
                    ? Optional.empty()
                    : Optional.of(new Media(content, type));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean describes(String type) {
        String known = type == null ? "" : type.toLowerCase(Locale.ROOT);
        return known.startsWith("application/sdp") || known.startsWith("multipart/");
    }
}
