package org.tandemswitch.system.interworking;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.RawSip;
import org.tandemswitch.system.server.Phones;

/** The places where a peer may hear what is sent to it: its Via and its Contact name another one than it speaks from. */
final class Ears implements AutoCloseable {
    enum Place {
        /** Where it speaks from. */
        SPEAKS,
        /** The same address, at the port that it names. */
        BESIDE,
        /** The address and the port that it names. */
        NAMED
    }

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String NAMED_HOST = "127.0.0.95";

    private final Phones phones;
    private final String host;
    private final Map<Place, RawSip> sockets = new EnumMap<>(Place.class);

    Ears(Phones phones, String host, int port) {
        this.phones = phones;
        this.host = host;
        sockets.put(Place.SPEAKS, RawSip.udp(host, port));
        sockets.put(Place.BESIDE, RawSip.udp(host));
        sockets.put(Place.NAMED, RawSip.udp(NAMED_HOST, socket(Place.BESIDE).port()));
    }

    private RawSip socket(Place place) {
        return Objects.requireNonNull(sockets.get(place));
    }

    String host() {
        return host;
    }

    RawSip speaking() {
        return socket(Place.SPEAKS);
    }

    /** Host and port as they stand in Via and Contact. */
    String named() {
        return NAMED_HOST + ":" + socket(Place.NAMED).port();
    }

    String beside() {
        return host + ":" + socket(Place.BESIDE).port();
    }

    void say(String... lines) {
        phones.send(speaking(), String.join("\r\n", lines) + "\r\nContent-Length: 0\r\n\r\n");
    }

    void sayWithText(String text, String... lines) {
        phones.send(
                speaking(), String.join("\r\n", lines) + "\r\nContent-Length: " + text.length() + "\r\n\r\n" + text);
    }

    void answer(Message request, int status, String tag) {
        say(
                "SIP/2.0 " + status + " As the test wants it",
                "Via: " + String.join(", ", request.headers("Via")),
                "From: " + request.header("From").orElseThrow(),
                "To: " + request.header("To").orElseThrow() + tag,
                "Call-ID: " + request.callId(),
                "CSeq: " + request.cseq() + " " + request.method(),
                "Contact: <sip:peer@" + named() + ">");
    }

    /** The next message there whose first line begins so; what else comes there is of no interest. */
    Message at(Place place, String beginning) {
        Optional<Message> message = socket(place).receiveMessage(PATIENCE);
        while (message.isPresent() && !message.get().firstLine().startsWith(beginning)) {
            message = socket(place).receiveMessage(PATIENCE);
        }
        return message.orElseThrow(() -> new AssertionError("nothing like " + beginning + " where it " + place));
    }

    @Override
    public void close() {
        sockets.values().forEach(RawSip::close);
    }
}
