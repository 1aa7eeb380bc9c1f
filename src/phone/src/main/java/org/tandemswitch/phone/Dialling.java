package org.tandemswitch.phone;

import gov.nist.javax.sip.stack.HopImpl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A call being prepared; {@link #via} sends the INVITE. */
public final class Dialling {
    private final Phone phone;
    private final String number;
    private final List<Header> headers = new ArrayList<>();
    private String from = "1000";
    private String displayName = "";
    private String fromUri = "";
    private String uri = "";
    private String to = "";
    private Optional<Body> body = Optional.empty();
    private Sdp sdp;
    private boolean lateOffer;
    private boolean neverAck;
    private int maxForwards = 70;
    private Optional<Digest> credentials = Optional.empty();

    Dialling(Phone phone, String number) {
        this.phone = phone;
        this.number = number;
        this.sdp = phone.sdp();
    }

    public Dialling from(String user) {
        from = user;
        return this;
    }

    public Dialling displayName(String text) {
        displayName = "\"" + text + "\" ";
        return this;
    }

    /** The whole From URI, instead of the phone's own address. */
    public Dialling fromUri(String whole) {
        fromUri = whole;
        return this;
    }

    /** The whole request URI; the request still goes where {@link #via} says. */
    public Dialling uri(String whole) {
        uri = whole;
        return this;
    }

    /** The user in To, when it is another than the one that is called. */
    public Dialling to(String user) {
        to = user;
        return this;
    }

    public Dialling header(String name, String value) {
        headers.add(new Header(name, value));
        return this;
    }

    public Dialling offer(Sdp wanted) {
        sdp = wanted;
        return this;
    }

    /** INVITE without a body; the offer comes with the answer and is answered in the ACK. */
    public Dialling lateOffer() {
        lateOffer = true;
        return this;
    }

    /** Any body instead of an offer. */
    public Dialling body(String type, String text) {
        body = Optional.of(new Body(type, text));
        return this;
    }

    public Dialling reliable() {
        return header("Supported", "100rel");
    }

    public Dialling requireReliable() {
        return header("Require", "100rel");
    }

    public Dialling neverAck() {
        neverAck = true;
        return this;
    }

    public Dialling maxForwards(int hops) {
        maxForwards = hops;
        return this;
    }

    /** Answers one digest challenge with these. */
    public Dialling credentials(String user, String password) {
        credentials = Optional.of(new Digest(user, password));
        return this;
    }

    public Dialled via(String host, int port) {
        var target = uri.isEmpty() ? "sip:%s@%s:%d".formatted(number, Phone.inUri(host), port) : uri;
        var caller = displayName + "<" + (fromUri.isEmpty() ? phone.uri(from) : fromUri) + ">";
        var named = to.isEmpty() ? target : "sip:%s@%s:%d".formatted(to, Phone.inUri(host), port);
        var dialog = Dialog.calling(
                RequestText.token() + "@" + Phone.inUri(phone.host()), caller, "<" + named + ">", target);
        var hop = new HopImpl(host, port, phone.transport());
        var call = new Dialled(
                phone, dialog, sdp, new Dialled.Plan(hop, maxForwards, headers, offer(), neverAck, credentials));
        phone.begin(call);
        call.invite(List.of());
        return call;
    }

    private Optional<Body> offer() {
        return body.isPresent() || lateOffer ? body : Optional.of(Body.of(sdp));
    }
}
