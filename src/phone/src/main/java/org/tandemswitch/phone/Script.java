package org.tandemswitch.phone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What a phone does with calls offered to it. Every step waits its delay after the step before. */
public final class Script {
    private record Step(Duration delay, Consumer<Received> action) {}

    private final List<Step> steps;
    private final Consumer<Received> onCancel;
    private final boolean silent;

    private Script(List<Step> steps, Consumer<Received> onCancel, boolean silent) {
        this.steps = List.copyOf(steps);
        this.onCancel = onCancel;
        this.silent = silent;
    }

    /** Nothing yet: the test drives the {@link Received} call by hand, or adds steps. */
    public static Script onInvite() {
        return new Script(List.of(), call -> call.refuse(487), false);
    }

    public static Script answering() {
        return onInvite().ring(Duration.ofMillis(30)).answer(Duration.ofMillis(70));
    }

    public static Script ringing() {
        return onInvite().ring(Duration.ofMillis(30));
    }

    public static Script refusing(int status) {
        return onInvite().refuse(Duration.ofMillis(30), status);
    }

    /** No answer to anything in the call, not even 100. */
    public static Script silent() {
        return new Script(List.of(), call -> {}, true);
    }

    public Script trying(Duration delay) {
        return then(delay, Received::trying);
    }

    public Script ring(Duration delay) {
        return then(delay, Received::ring);
    }

    public Script ringReliably(Duration delay) {
        return then(delay, Received::ringReliably);
    }

    public Script earlyMedia(Duration delay) {
        return then(delay, Received::earlyMedia);
    }

    public Script earlyMediaReliably(Duration delay) {
        return then(delay, Received::earlyMediaReliably);
    }

    public Script answer(Duration delay) {
        return then(delay, Received::answer);
    }

    public Script answerFrom(Duration delay, String otherHost) {
        return then(delay, call -> call.answerFrom(otherHost));
    }

    /** One more 2xx with another tag, even though the call is already answered. */
    public Script answerAgain(Duration delay) {
        return then(delay, Received::answerAgain);
    }

    public Script refuse(Duration delay, int status) {
        return then(delay, call -> call.refuse(status));
    }

    public Script reply(Duration delay, Reply reply) {
        return then(delay, call -> call.reply(reply));
    }

    public Script hangUp(Duration delay) {
        return then(delay, call -> {
            call.markOver();
            call.request("BYE").send();
        });
    }

    /** A CANCEL is met with 200 to the INVITE. */
    public Script answerDespiteCancel() {
        return new Script(steps, Received::answer, silent);
    }

    public Script then(Duration delay, Consumer<Received> action) {
        var more = new ArrayList<>(steps);
        more.add(new Step(delay, action));
        return new Script(more, onCancel, silent);
    }

    boolean isSilent() {
        return silent;
    }

    void onCancel(Received call) {
        onCancel.accept(call);
    }

    void playOn(Received call) {
        playFrom(0, call);
    }

    private void playFrom(int index, Received call) {
        next(index)
                .ifPresent(step -> call.phone.later(step.delay(), () -> {
                    if (!call.over()) {
                        step.action().accept(call);
                        playFrom(index + 1, call);
                    }
                }));
    }

    private Optional<Step> next(int index) {
        return index < steps.size() ? Optional.of(steps.get(index)) : Optional.empty();
    }
}
