package org.tandemswitch.phone;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A request inside a call, being put together. */
public final class InCallRequest {
    private final Leg leg;
    private final String method;
    private final List<Header> headers = new ArrayList<>();
    private Optional<Body> body = Optional.empty();

    InCallRequest(Leg leg, String method) {
        this.leg = leg;
        this.method = method;
    }

    public InCallRequest header(String name, String value) {
        headers.add(new Header(name, value));
        return this;
    }

    public InCallRequest body(String type, String text) {
        body = Optional.of(new Body(type, text));
        return this;
    }

    public InCallRequest offer(Sdp wanted) {
        body = Optional.of(Body.of(leg.nextOffer(wanted)));
        return this;
    }

    public Exchange send() {
        return leg.send(leg.compose(method).headers(headers).body(body));
    }
}
