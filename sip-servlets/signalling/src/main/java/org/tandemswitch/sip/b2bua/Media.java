package org.tandemswitch.sip.b2bua;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.servlet.sip.SipServletMessage;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipSession;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.interworking.MediaRules;

/**
 * The session descriptions that a leg has heard and said last, so that a refresh can repeat them.
 *
 * @param encoding how the content is packed; nobody here can read what is packed
 */
record Media(byte[] content, String type, Optional<String> encoding) {
    /** Every byte is a character and stays what it was. */
    static final Charset BYTES = StandardCharsets.ISO_8859_1;

    private static final String HEARD = "media-heard";
    private static final String SAID = "media-said";

    /** A line with port 0 is switched off. */
    private static final Pattern FAX = Pattern.compile("(?md)^m=image ++(?!0 )");

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
        return of(message).filter(media -> FAX.matcher(media.text()).find()).isPresent();
    }

    /** As the receiver of that message wants it described; what is packed stays as it is. */
    Media told(SipServletMessage to, MediaRules receiver) {
        if (receiver.changesNothing() || isPacked()) {
            return this;
        }
        Optional<String> peers = lastHeard(to.getSession()).map(Media::text);
        if (isPlain()) {
            return new Media(receiver.told(text(), peers).getBytes(BYTES), type, encoding);
        }
        return receiver.anonymous()
                ? Parts.description(text(), type)
                        .map(sdp -> new Media(receiver.told(sdp, peers).getBytes(BYTES), Bodies.SDP, encoding))
                        .orElseThrow()
                : this;
    }

    void putOn(SipServletMessage message) throws IOException {
        Bodies.put(content, type, message);
        encoding.ifPresent(value -> message.setHeader(Bodies.ENCODING, value));
    }

    static Optional<Media> of(SipServletMessage message) {
        try {
            byte[] content = message.getRawContent();
            Optional<String> encoding = Optional.ofNullable(message.getHeader(Bodies.ENCODING));
            return content == null || content.length == 0
                    ? Optional.empty()
                    : Optional.of(new Media(content, Bodies.type(message), encoding))
                            .filter(Media::isDescription);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private boolean isDescription() {
        return isPlain()
                || Bodies.kind(type).startsWith("multipart/")
                        && Parts.description(text(), type).isPresent();
    }

    /** Is there more to be undone than to read it? */
    boolean isPacked() {
        return encoding.filter(value -> !value.strip().equalsIgnoreCase("identity"))
                .isPresent();
    }

    private boolean isPlain() {
        return Bodies.kind(type).equals(Bodies.SDP);
    }
}
