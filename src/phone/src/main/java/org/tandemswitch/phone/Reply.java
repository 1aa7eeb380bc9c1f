package org.tandemswitch.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the phone answers to a request: a status with extra headers and perhaps a body, or nothing at all. */
public record Reply(int status, String reason, List<Header> headers, Optional<Body> body) {
    public Reply {
        headers = List.copyOf(headers);
    }

    public static Reply of(int status) {
        return new Reply(status, "", List.of(), Optional.empty());
    }

    /** The request stays unanswered. */
    public static Reply none() {
        return of(0);
    }

    public Reply reason(String phrase) {
        return new Reply(status, phrase, headers, body);
    }

    public Reply header(String name, String value) {
        var more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Reply(status, reason, more, body);
    }

    public Reply sdp(Sdp sdp) {
        return body("application/sdp", sdp.text());
    }

    public Reply body(String type, String text) {
        return new Reply(status, reason, headers, Optional.of(new Body(type, text)));
    }

    boolean isSilence() {
        return status == 0;
    }
}
