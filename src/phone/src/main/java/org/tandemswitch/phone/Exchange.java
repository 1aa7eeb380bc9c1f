package org.tandemswitch.phone;

import java.time.Duration;
import java.util.Optional;
import javax.sip.message.Request;

/** A request this phone sent and the answers to it. */
public final class Exchange {
    private final Message request;
    private final Request original;
    private final Heard answers = new Heard();
    private final Optional<Leg> leg;

    Exchange(Message request, Request original, Optional<Leg> leg) {
        this.request = request;
        this.original = original;
        this.leg = leg;
    }

    public Message request() {
        return request;
    }

    public Message awaitFinal() {
        return awaitFinal(Phone.PATIENCE);
    }

    public Message awaitFinal(Duration patience) {
        return answers.await("final answer to " + request.method(), answer -> answer.status() >= 200, patience);
    }

    /** The final answer, or nothing when it does not come in that time. */
    public Optional<Message> pollFinal(Duration patience) {
        return answers.poll(answer -> answer.status() >= 200, patience);
    }

    void heard(Message answer) {
        leg.ifPresent(owner -> owner.heardAnswer(this, answer));
        answers.add(answer);
    }

    Request original() {
        return original;
    }
}
