package org.tandemswitch.phone;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sip.ServerTransaction;

/** A call this phone was offered. */
public final class Received extends Leg {
    private final Message invite;
    private final Optional<ServerTransaction> transaction;
    private final Script script;
    private final AtomicInteger reliable = new AtomicInteger();
    private volatile boolean finished;

    Received(Phone phone, Message invite, Optional<ServerTransaction> transaction, Script script) {
        super(phone, Dialog.called(invite), phone.sdp());
        this.invite = invite;
        this.transaction = transaction;
        this.script = script;
        heard.add(invite);
    }

    public Message invite() {
        return invite;
    }

    public void trying() {
        reply(Reply.of(100));
    }

    public void ring() {
        reply(Reply.of(180));
    }

    public void ringReliably() {
        replyReliably(Reply.of(180));
    }

    public void earlyMedia() {
        reply(Reply.of(183).sdp(sdpAnswer()));
    }

    public void earlyMediaReliably() {
        replyReliably(Reply.of(183).sdp(sdpAnswer()));
    }

    public void answer() {
        reply(Reply.of(200).sdp(sdpAnswer()));
    }

    /** Answers with this session, which also stands for the rest of the call. */
    public void answer(Sdp sdp) {
        ownSdp(sdp);
        answer();
    }

    public void refuse(int status) {
        reply(Reply.of(status));
    }

    /** Answers from another local address than the one the INVITE was sent to (UDP only). */
    public void answerFrom(String otherHost) {
        markUp();
        finished = true;
        phone.respondFrom(otherHost, asked(), Reply.of(200).sdp(sdpAnswer()), dialog.localTag, invite.peer());
    }

    /** A second 2xx with another tag, as a forking proxy would pass on. */
    public void answerAgain() {
        phone.respondOnce(asked(), Reply.of(200).sdp(sdpAnswer()), RequestText.token());
    }

    /** Any answer to the INVITE. A 2xx is repeated until its ACK comes. */
    public void reply(Reply reply) {
        if (reply.status() < 200) {
            phone.respond(asked(), reply, dialog.localTag);
        } else if (reply.status() < 300) {
            finished = true;
            accept(asked(), reply, invite);
        } else {
            finished = true;
            markOver();
            phone.respond(asked(), reply, dialog.localTag);
        }
    }

    /** A provisional answer that is repeated until its PRACK comes (RFC 3262). */
    public void replyReliably(Reply reply) {
        var number = reliable.incrementAndGet();
        var numbered = reply.header("Require", "100rel").header("RSeq", String.valueOf(number));
        phone.respond(asked(), numbered, dialog.localTag)
                .ifPresent(sent ->
                        phone.repeat(() -> phone.repeatResponse(sent), () -> finished || over() || pracked(number)));
    }

    public Message awaitAck() {
        return awaitHeard("ACK", message -> message.isRequest("ACK"), Phone.PATIENCE);
    }

    public Message awaitCancel() {
        return awaitHeard("CANCEL", message -> message.isRequest("CANCEL"), Phone.PATIENCE);
    }

    public Message awaitPrack() {
        return awaitRequest("PRACK");
    }

    public boolean cancelledWithin(Duration patience) {
        return heard.poll(message -> message.isRequest("CANCEL"), patience).isPresent();
    }

    boolean silent() {
        return script.isSilent();
    }

    void play() {
        script.playOn(this);
    }

    private boolean pracked(int number) {
        return heard.all().stream()
                .filter(message -> message.isRequest("PRACK"))
                .anyMatch(message -> message.header("RAck").orElse("").startsWith(number + " "));
    }

    private Sdp sdpAnswer() {
        return invite.sdp().map(ownSdp()::answering).orElseGet(this::ownSdp);
    }

    private ServerTransaction asked() {
        return transaction.orElseThrow(() -> new IllegalStateException("this call is met with silence"));
    }

    @Override
    void heardRequest(Message request, Optional<ServerTransaction> asked) {
        super.heardRequest(request, asked);
        if (request.isRequest("CANCEL") && !finished) {
            script.onCancel(this);
        }
    }

    @Override
    void provisional(Exchange exchange, Message answer) {}

    @Override
    void refused(Exchange exchange, Message answer) {}

    @Override
    boolean acknowledges() {
        return true;
    }

    @Override
    boolean answeredBefore() {
        return false;
    }
}
