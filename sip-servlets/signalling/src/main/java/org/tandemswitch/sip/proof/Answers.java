package org.tandemswitch.sip.proof;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import org.tandemswitch.digest.Question;

/** What one peer has asked last, and how often we have answered it. Not thread safe: one owner guards it. */
public final class Answers {
    private static final int CNONCE_BYTES = 12;
    private static final List<String> HEADERS = List.of("Authorization", "Proxy-Authorization");

    private final SecureRandom random = new SecureRandom();
    private final String user;
    private final String password;
    private Optional<Question> question = Optional.empty();
    private int uses;

    public Answers(String user, String password) {
        this.user = user;
        this.password = password;
    }

    public void asked(Question next) {
        question = Optional.of(next);
        uses = 0;
    }

    /** Says who we are, if that was asked. */
    public void putOn(SipServletRequest request) {
        HEADERS.forEach(request::removeHeader);
        question.ifPresent(asked -> request.setHeader(
                asked.header(),
                asked.answer(
                        user,
                        password,
                        request.getMethod(),
                        request.getRequestURI().toString(),
                        ++uses,
                        cnonce())));
    }

    /** RFC 3261 section 22.1: an ACK says what its INVITE said. */
    public static SipServletRequest ack(SipServletResponse answer) {
        SipServletRequest ack = answer.createAck();
        HEADERS.forEach(header -> Optional.ofNullable(answer.getRequest().getHeader(header))
                .ifPresent(value -> ack.setHeader(header, value)));
        return ack;
    }

    private String cnonce() {
        byte[] bytes = new byte[CNONCE_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
