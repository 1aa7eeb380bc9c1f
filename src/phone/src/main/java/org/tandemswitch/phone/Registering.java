package org.tandemswitch.phone;

import gov.nist.javax.sip.stack.HopImpl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A registration being prepared; {@link #at} sends REGISTER, answers one digest challenge and waits for the end. */
public final class Registering {
    private final Phone phone;
    private final String user;
    private final String callId = RequestText.token();
    private final List<Header> headers = new ArrayList<>();
    private String password = "";
    private String domain = "";
    private Duration expires = Duration.ofHours(1);
    private long cseq;

    Registering(Phone phone, String user) {
        this.phone = phone;
        this.user = user;
    }

    public Registering password(String secret) {
        password = secret;
        return this;
    }

    /** Zero takes the registration back. */
    public Registering expires(Duration wanted) {
        expires = wanted;
        return this;
    }

    /** The domain of the address of record, where it is not the registrar's address. */
    public Registering domain(String name) {
        domain = name;
        return this;
    }

    public Registering header(String name, String value) {
        headers.add(new Header(name, value));
        return this;
    }

    public Message at(String host, int port) {
        var first = send(host, port, List.of());
        var asked = first.status() == 401 ? first.header("WWW-Authenticate") : first.header("Proxy-Authenticate");
        if (password.isEmpty() || asked.isEmpty()) {
            return first;
        }
        var name = first.status() == 401 ? "Authorization" : "Proxy-Authorization";
        var uri = "sip:" + domain(host, port);
        var answer = new Digest(user, password).answer(asked.orElseThrow(), "REGISTER", uri);
        return send(host, port, List.of(new Header(name, answer)));
    }

    private Message send(String host, int port, List<Header> authorization) {
        var record = "<sip:" + user + "@" + domain(host, port) + ">";
        var request = new RequestText("REGISTER", "sip:" + domain(host, port))
                .header("Via", phone.via())
                .header("Max-Forwards", "70")
                .header("From", record + ";tag=" + RequestText.token())
                .header("To", record)
                .header("Call-ID", callId)
                .header("CSeq", ++cseq + " REGISTER")
                .header("Contact", "<" + phone.uri(user) + ">")
                .header("Expires", String.valueOf(expires.toSeconds()))
                .headers(headers)
                .headers(authorization);
        var hop = new HopImpl(host, port, phone.transport());
        return phone.send(request, Optional.empty(), Optional.of(hop)).awaitFinal();
    }

    private String domain(String host, int port) {
        return domain.isEmpty() ? host + ":" + port : domain;
    }
}
