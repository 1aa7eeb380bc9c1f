package org.tandemswitch.phone;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import javax.sip.ServerTransaction;
import org.jspecify.annotations.Nullable;

/**
 * One side of a call at this phone. A leg is <em>early</em> until the INVITE has its final answer, <em>up</em> after a
 * 2xx and <em>over</em> after a refusal or a BYE from either side.
 */
public abstract class Leg {
    final Phone phone;
    final Dialog dialog;
    final Heard heard = new Heard();
    private final Map<String, String> acks = new ConcurrentHashMap<>();
    private final Set<Long> acked = ConcurrentHashMap.newKeySet();
    private volatile Sdp ownSdp;
    private volatile @Nullable Sdp remoteSdp;
    private volatile boolean up;
    private volatile boolean over;

    Leg(Phone phone, Dialog dialog, Sdp ownSdp) {
        this.phone = phone;
        this.dialog = dialog;
        this.ownSdp = ownSdp;
    }

    public String callId() {
        return dialog.callId;
    }

    /** What the other side wants to receive, once it has said so. */
    public Optional<Sdp> remoteSdp() {
        return Optional.ofNullable(remoteSdp);
    }

    public Sdp ownSdp() {
        return ownSdp;
    }

    public Traffic traffic() {
        return phone.traffic().ofCall(callId());
    }

    public boolean up() {
        return up && !over;
    }

    public boolean over() {
        return over;
    }

    /** Starts a request inside the call; {@link InCallRequest#send} does not wait for the answer. */
    public InCallRequest request(String method) {
        return new InCallRequest(this, method);
    }

    /** Sends BYE and waits for its answer. */
    public Message hangUp() {
        markOver();
        return request("BYE").send().awaitFinal();
    }

    public Message hold() {
        return reInvite(ownSdp.direction("sendonly"));
    }

    public Message resume() {
        return reInvite(ownSdp.direction("sendrecv"));
    }

    /** Waits for the answer and acknowledges it. */
    public Message reInvite(Sdp offer) {
        return request("INVITE").offer(offer).send().awaitFinal();
    }

    public Message reInviteWithoutOffer() {
        return request("INVITE").send().awaitFinal();
    }

    public Message update() {
        return request("UPDATE").send().awaitFinal();
    }

    public Message update(Sdp offer) {
        return request("UPDATE").offer(offer).send().awaitFinal();
    }

    public Message info(String type, String text) {
        return request("INFO").body(type, text).send().awaitFinal();
    }

    /** The next request of this method that no earlier call has fetched. */
    public Message awaitRequest(String method) {
        return awaitRequest(method, Phone.PATIENCE);
    }

    public Message awaitRequest(String method, Duration patience) {
        return heard.take(method, message -> message.isRequest(method), patience);
    }

    public Message awaitHangUp() {
        return awaitHangUp(Phone.PATIENCE);
    }

    public Message awaitHangUp(Duration patience) {
        return heard.await("BYE", message -> message.isRequest("BYE"), patience);
    }

    /** True when the other side hung up within that time. */
    public boolean hungUpWithin(Duration patience) {
        return heard.poll(message -> message.isRequest("BYE"), patience).isPresent();
    }

    Message awaitHeard(String what, Predicate<Message> wanted, Duration patience) {
        return heard.await(what, wanted, patience);
    }

    Exchange send(RequestText request) {
        return phone.send(request, Optional.of(this), Optional.empty());
    }

    RequestText compose(String method) {
        return compose(method, dialog.nextCseq());
    }

    RequestText compose(String method, long number) {
        return dialog.request(method, number, phone.via(), phone.contact(), 70);
    }

    Sdp nextOffer(Sdp wanted) {
        ownSdp = new Sdp(wanted.host(), wanted.port(), wanted.direction(), wanted.payloads(), ownSdp.version()).next();
        return ownSdp;
    }

    void heardAnswer(Exchange exchange, Message answer) {
        answer.sdp().ifPresent(sdp -> remoteSdp = sdp);
        if (answer.method().equals("INVITE")) {
            heardInviteAnswer(exchange, answer);
        }
        heard.add(answer);
    }

    private void heardInviteAnswer(Exchange exchange, Message answer) {
        if (answer.status() < 200) {
            provisional(exchange, answer);
        } else if (answer.status() < 300) {
            accepted(exchange.request(), answer);
        } else {
            refused(exchange, answer);
        }
    }

    abstract void provisional(Exchange exchange, Message answer);

    abstract void refused(Exchange exchange, Message answer);

    /** A 2xx to one of our INVITEs, also when it comes once more. */
    void accepted(Message invite, Message answer) {
        if (!dialog.isWith(answer.tag("To"))) {
            dropFork(invite, answer);
            return;
        }
        if (!up) {
            dialog.learn(answer);
        }
        dialog.retarget(answer);
        up = true;
        if (acknowledges()) {
            sendAck(invite, answer);
        }
    }

    /** A 2xx whose transaction has gone: the ACK was lost, or the answer comes from another fork. */
    void acceptedAgain(Message answer) {
        traffic().sent().requests("INVITE").all().stream()
                .filter(invite -> invite.cseq() == answer.cseq())
                .findFirst()
                .ifPresent(invite -> accepted(invite, answer));
    }

    abstract boolean acknowledges();

    void sendAck(Message invite, Message answer) {
        var text = acks.computeIfAbsent(key(answer), first -> ack(dialog, invite, answer));
        phone.sendAck(text);
    }

    private void dropFork(Message invite, Message answer) {
        var fork = dialog.fork(answer);
        phone.sendAck(acks.computeIfAbsent(key(answer), first -> ack(fork, invite, answer)));
        phone.send(
                fork.request("BYE", fork.nextCseq(), phone.via(), phone.contact(), 70),
                Optional.empty(),
                Optional.empty());
    }

    private String ack(Dialog with, Message invite, Message answer) {
        var ack = with.request("ACK", answer.cseq(), phone.via(), phone.contact(), 70);
        var offered = invite.sdp().isPresent();
        var owed = offered || answeredBefore() ? Optional.<Sdp>empty() : answer.sdp();
        return ack.body(owed.map(ownSdp::answering).map(Body::of)).text();
    }

    /** True when an offer in a reliable provisional answer was already answered with a PRACK. */
    abstract boolean answeredBefore();

    private static String key(Message answer) {
        return answer.cseq() + answer.tag("To");
    }

    /** An ACK, a CANCEL, or a request inside the call. */
    void heardRequest(Message request, Optional<ServerTransaction> transaction) {
        request.sdp().ifPresent(sdp -> remoteSdp = sdp);
        if (request.isRequest("ACK")) {
            acked.add(request.cseq());
        } else {
            transaction.ifPresent(asked -> respond(request, asked));
        }
        heard.add(request);
    }

    private void respond(Message request, ServerTransaction transaction) {
        if (request.isRequest("BYE")) {
            markOver();
        }
        if (request.isRequest("INVITE") || request.isRequest("UPDATE")) {
            dialog.retarget(request);
        }
        var reply = phone.replyTo(request).orElseGet(() -> usualReply(request));
        if (request.isRequest("INVITE") && reply.status() / 100 == 2) {
            accept(transaction, reply, request);
        } else {
            phone.respond(transaction, reply, dialog.localTag);
        }
    }

    private Reply usualReply(Message request) {
        var ok = Reply.of(200);
        if (request.sdp().isPresent()) {
            return ok.sdp(ownSdp.answering(request.sdp().orElseThrow()));
        }
        return request.isRequest("INVITE") ? ok.sdp(ownSdp) : ok;
    }

    /** Sends a 2xx and repeats it until the ACK comes (RFC 3261 section 13.3.1.4). */
    void accept(ServerTransaction transaction, Reply reply, Message invite) {
        up = true;
        phone.respond(transaction, reply, dialog.localTag)
                .ifPresent(sent ->
                        phone.repeat(() -> phone.repeatResponse(sent), () -> over || acked.contains(invite.cseq())));
    }

    void markUp() {
        up = true;
    }

    void markOver() {
        if (!over) {
            over = true;
            phone.forgetLater(this);
        }
    }

    /** Ends the call whatever its state; empty when there is nothing to send. */
    Optional<Exchange> end() {
        if (!up()) {
            return Optional.empty();
        }
        markOver();
        return Optional.of(request("BYE").send());
    }

    void ownSdp(Sdp wanted) {
        ownSdp = wanted;
    }
}
