package org.tandemswitch.phone;

import gov.nist.javax.sip.message.SIPRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.sip.address.Hop;
import org.jspecify.annotations.Nullable;

/** A call this phone makes. */
public final class Dialled extends Leg {
    /** How the INVITE is to be sent. */
    record Plan(
            Hop hop,
            int maxForwards,
            List<Header> headers,
            Optional<Body> body,
            boolean neverAck,
            Optional<Digest> credentials) {
        Plan {
            headers = List.copyOf(headers);
        }
    }

    private final Plan plan;
    private volatile @Nullable Exchange invite;
    private volatile @Nullable Message challenge;
    private volatile @Nullable Message unacknowledged;
    private volatile boolean cancelled;
    private volatile boolean answeredInPrack;

    Dialled(Phone phone, Dialog dialog, Sdp sdp, Plan plan) {
        super(phone, dialog, sdp);
        this.plan = plan;
    }

    /** The INVITE as it was sent last. */
    public Message invite() {
        return sentInvite().request();
    }

    public Message awaitTrying() {
        return awaitProvisional(100);
    }

    public Message awaitRinging() {
        return awaitProvisional(180);
    }

    /** A 183 with a session description. */
    public Message awaitEarlyMedia() {
        return expect(
                "183 with SDP", answer -> answer.status() == 183 && answer.sdp().isPresent(), Phone.PATIENCE);
    }

    public Message awaitProvisional(int status) {
        return expect(String.valueOf(status), answer -> answer.status() == status, Phone.PATIENCE);
    }

    public Message awaitAnswer() {
        return awaitAnswer(Phone.PATIENCE);
    }

    /** The 2xx, already acknowledged. A refusal ends the wait at once. */
    public Message awaitAnswer(Duration patience) {
        return expect("answer", answer -> answer.status() >= 200 && answer.status() < 300, patience);
    }

    public Message awaitRefusal() {
        return awaitRefusal(Phone.PATIENCE);
    }

    public Message awaitRefusal(Duration patience) {
        return expect("refusal", answer -> answer.status() >= 300, patience);
    }

    public Message awaitFinal() {
        return awaitFinal(Phone.PATIENCE);
    }

    public Message awaitFinal(Duration patience) {
        return awaitHeard("final answer", this::isFinal, patience);
    }

    /** The final answer, or nothing when it does not come in that time. */
    public Optional<Message> pollFinal(Duration patience) {
        return heard.poll(this::isFinal, patience);
    }

    public boolean rang() {
        return heard.all().stream().anyMatch(answer -> answer.status() == 180 || answer.status() == 183);
    }

    /** Sends CANCEL at once and waits for the answer to it. A 2xx that was faster is acknowledged and hung up. */
    public Message cancel() {
        return sendCancel().awaitFinal();
    }

    /** Like {@link #cancel()}, but nobody need answer. */
    public Optional<Message> cancel(Duration patience) {
        return sendCancel().pollFinal(patience);
    }

    private Exchange sendCancel() {
        cancelled = true;
        return phone.cancel((SIPRequest) sentInvite().original(), plan.hop());
    }

    @Override
    Optional<Exchange> end() {
        return up() || over() ? super.end() : Optional.of(sendCancel());
    }

    /** The ACK a {@code neverAck} call has kept back. */
    public void ack() {
        var answer = unacknowledged;
        if (answer == null) {
            throw new IllegalStateException("there is no answer to acknowledge");
        }
        sendAck(invite(), answer);
    }

    void invite(List<Header> authorization) {
        var text = dialog.request("INVITE", dialog.nextCseq(), phone.via(), phone.contact(), plan.maxForwards());
        text.headers(plan.headers()).headers(authorization).body(plan.body());
        var prepared = phone.prepare(text, Optional.of(this), Optional.of(plan.hop()));
        invite = prepared;
        phone.send(prepared);
    }

    private Exchange sentInvite() {
        var sent = invite;
        if (sent == null) {
            throw new IllegalStateException("no INVITE was sent");
        }
        return sent;
    }

    private Message expect(String what, Predicate<Message> wanted, Duration patience) {
        var mine = (Predicate<Message>) answer -> isInviteAnswer(answer) && wanted.test(answer);
        var found = awaitHeard(what, answer -> mine.test(answer) || isFinal(answer), patience);
        return heard.all().stream()
                .filter(mine)
                .findFirst()
                .orElseThrow(() -> new NotHeard("no " + what + " but " + found.firstLine(), heard.all()));
    }

    private boolean isFinal(Message answer) {
        return isInviteAnswer(answer) && answer.status() >= 200 && !answer.equals(challenge);
    }

    private static boolean isInviteAnswer(Message message) {
        return message.isResponse() && message.method().equals("INVITE");
    }

    @Override
    boolean acknowledges() {
        return !plan.neverAck();
    }

    @Override
    boolean answeredBefore() {
        return answeredInPrack;
    }

    @Override
    void provisional(Exchange exchange, Message answer) {
        if (!dialog.isWith(answer.tag("To"))) {
            return;
        }
        if (!up()) {
            dialog.learn(answer);
        }
        answer.header("RSeq").ifPresent(number -> prack(exchange, answer, number));
    }

    private void prack(Exchange exchange, Message answer, String number) {
        var prack = compose("PRACK").header("RAck", number + " " + answer.cseq() + " INVITE");
        if (exchange.request().sdp().isEmpty() && answer.sdp().isPresent()) {
            prack.body(answer.sdp().map(ownSdp()::answering).map(Body::of));
            answeredInPrack = true;
        }
        send(prack);
    }

    @Override
    void accepted(Message request, Message answer) {
        var first = !up();
        unacknowledged = answer;
        super.accepted(request, answer);
        if (cancelled && first && up()) {
            markOver();
            request("BYE").send();
        }
    }

    @Override
    void refused(Exchange exchange, Message answer) {
        if (up()) {
            return;
        }
        var asked = answer.headers(answer.status() == 401 ? "WWW-Authenticate" : "Proxy-Authenticate");
        if (!asked.isEmpty() && plan.credentials().isPresent() && challenge == null) {
            challenge = answer;
            retry(asked, answer.status(), plan.credentials().orElseThrow());
        } else {
            markOver();
        }
    }

    private void retry(List<String> asked, int status, Digest credentials) {
        var name = status == 401 ? "Authorization" : "Proxy-Authorization";
        var uri = invite().requestUri();
        dialog.forget(uri);
        invite(List.of(new Header(name, credentials.answer(asked, "INVITE", uri))));
    }
}
