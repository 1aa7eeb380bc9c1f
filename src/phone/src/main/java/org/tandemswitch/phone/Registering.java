package org.tandemswitch.phone;

import gov.nist.javax.sip.stack.HopImpl;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A registration being prepared; {@link #at} sends REGISTER, answers one digest challenge and waits for the end. */
public final class Registering {
    private static final Duration REPEATED_AFTER = Duration.ofSeconds(2);

    private final Phone phone;
    private final String user;
    private final String callId = RequestText.token();
    private final List<Header> headers = new ArrayList<>();
    private String password = "";
    private String domain = "";
    private String algorithm = "";
    private String expires = "3600";
    private List<String> contacts;
    private long cseq;

    Registering(Phone phone, String user) {
        this.phone = phone;
        this.user = user;
        this.contacts = List.of("<" + phone.uri(user) + ">");
    }

    public Registering password(String secret) {
        password = secret;
        return this;
    }

    /** Zero takes the registration back. */
    public Registering expires(Duration wanted) {
        return expires(String.valueOf(wanted.toSeconds()));
    }

    /** Any text for the header field Expires. */
    public Registering expires(String text) {
        expires = text;
        return this;
    }

    /** The only digest this phone knows: "MD5" or "SHA-256". */
    public Registering algorithm(String only) {
        algorithm = only;
        return this;
    }

    /** Whole values of Contact, instead of the phone's own address; none at all only asks what is registered. */
    public Registering contacts(String... values) {
        contacts = List.of(values);
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
        return at(text -> overStack(text, host, port), host, port);
    }

    /** Goes through a bare socket, as it would through a NAT: the answer comes back there. */
    public Message at(RawSip socket, String host, int port) {
        return at(text -> overSocket(text, socket, host, port), host, port);
    }

    private Message at(Function<RequestText, Message> way, String host, int port) {
        var first = way.apply(request(host, port, List.of()));
        var asked = first.headers(first.status() == 401 ? "WWW-Authenticate" : "Proxy-Authenticate");
        if (password.isEmpty() || asked.isEmpty()) {
            return first;
        }
        var name = first.status() == 401 ? "Authorization" : "Proxy-Authorization";
        var uri = "sip:" + domain(host, port);
        var answer = new Digest(user, password, algorithm).answer(asked, "REGISTER", uri);
        return way.apply(request(host, port, List.of(new Header(name, answer))));
    }

    private Message overStack(RequestText text, String host, int port) {
        var hop = new HopImpl(host, port, phone.transport());
        return phone.send(text, Optional.empty(), Optional.of(hop)).awaitFinal();
    }

    /** Repeats itself as long as nothing is heard, for a registrar answers strangers so many times a second and no more. */
    private Message overSocket(RequestText text, RawSip socket, String host, int port) {
        var end = System.nanoTime() + Phone.PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            socket.send(text.text(), host, port);
            var answer = answer(socket);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        throw new NotHeard("no answer to REGISTER", List.of());
    }

    private Optional<Message> answer(RawSip socket) {
        var heard = socket.receiveMessage(REPEATED_AFTER);
        while (heard.isPresent() && heard.get().cseq() != cseq) {
            heard = socket.receiveMessage(REPEATED_AFTER);
        }
        return heard;
    }

    private RequestText request(String host, int port, List<Header> authorization) {
        var record = "<sip:" + user + "@" + domain(host, port) + ">";
        return new RequestText("REGISTER", "sip:" + domain(host, port))
                .header("Via", phone.via())
                .header("Max-Forwards", "70")
                .header("From", record + ";tag=" + RequestText.token())
                .header("To", record)
                .header("Call-ID", callId)
                .header("CSeq", ++cseq + " REGISTER")
                .headers(contacts.stream()
                        .map(contact -> new Header("Contact", contact))
                        .toList())
                .header("Expires", expires)
                .headers(headers)
                .headers(authorization);
    }

    private String domain(String host, int port) {
        return domain.isEmpty() ? host + ":" + port : domain;
    }
}
