package org.tandemswitch.sip.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.servlet.sip.SipServletResponse;
import org.tandemswitch.digest.Question;

/** Reads 401 and 407. */
public final class Questions {
    private Questions() {}

    /** The first question that can be answered; none when the answer asks nothing. */
    public static Optional<Question> of(SipServletResponse response) {
        return switch (response.getStatus()) {
            case SipServletResponse.SC_UNAUTHORIZED ->
                Question.first("Authorization", values(response, "WWW-Authenticate"));
            case SipServletResponse.SC_PROXY_AUTHENTICATION_REQUIRED ->
                Question.first("Proxy-Authorization", values(response, "Proxy-Authenticate"));
            default -> Optional.empty();
        };
    }

    private static List<String> values(SipServletResponse response, String header) {
        List<String> values = new ArrayList<>();
        response.getHeaders(header).forEachRemaining(values::add);
        return values;
    }
}
