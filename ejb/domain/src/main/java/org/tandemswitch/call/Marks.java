package org.tandemswitch.call;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.call.Mark.Kind;
import org.tandemswitch.cdr.CallRecord;
import org.tandemswitch.digest.Question;
import org.tandemswitch.timer.SessionTerms;

/** Writes the journal: what an event did to a call, seen from the event and from what follows from it. */
public final class Marks implements CallAction.Runner {
    private final Instant now;
    private final List<Mark> caused = new ArrayList<>(2);
    private final List<Mark> done = new ArrayList<>(2);
    private final String vendor;
    private final int leg;

    private Marks(Call before, Instant now) {
        this.now = now;
        this.vendor = before.facts().current().vendor().name();
        this.leg = before.facts().leg();
    }

    /** The lines that a step adds, in the order in which they are to be read; mostly none. */
    public static List<Mark> of(Call before, CallEvent event, Step step, Instant now) {
        Optional<Mark> cause = event.mark(before, now);
        if (cause.isEmpty() && step.actions().isEmpty()) {
            return List.of();
        }
        Marks marks = new Marks(before, now);
        cause.ifPresent(marks.caused::add);
        step.actions().forEach(action -> action.carryOut(marks));
        marks.caused.addAll(marks.done);
        return marks.caused;
    }

    private Mark mark(Kind kind, int number) {
        return Mark.of(now, kind, number, vendor);
    }

    @Override
    public void inviteAgain(int number, SessionTerms offer) {
        done.add(mark(Kind.INVITED_AGAIN, number));
    }

    @Override
    public void prove(int number, Question question, SessionTerms offer) {
        done.add(mark(Kind.ASKED, number));
    }

    /** Why nothing could be sent is told already. */
    @Override
    public void tried(Trial trial) {
        Mark mark =
                switch (trial.result()) {
                    case ANSWERED -> mark(Kind.ANSWERED, leg);
                    case TAKEN_BACK ->
                        trial.status().isPresent()
                                ? mark(Kind.REDIRECTED, leg)
                                        .with("", trial.status().getAsInt())
                                : mark(Kind.TAKEN_BACK, leg);
                    case FAILED ->
                        trial.status().isPresent()
                                ? mark(Kind.REFUSED, leg)
                                        .with(
                                                seconds(trial.comeLater()),
                                                trial.status().getAsInt())
                                : mark(Kind.SILENT, leg);
                };
        if (caused.stream().noneMatch(told -> told.kind() == Kind.UNREACHABLE)) {
            caused.add(mark);
        }
    }

    private static String seconds(Optional<Duration> comeLater) {
        return comeLater.map(time -> Long.toString(time.toSeconds())).orElse("");
    }

    @Override
    public void refuseCaller(int status, EndReason reason) {
        done.add(Mark.of(now, Kind.CALLER_REFUSED, leg, "").with(reason.key(), status));
    }

    @Override
    public void refresh(Side side, MidCallMethod method, SessionTerms session) {
        done.add(Mark.of(now, Kind.REFRESH, leg, side.name()).with(method.name(), 0));
    }

    @Override
    public void announce(CallRecord callRecord) {
        callRecord
                .cdrIfEnded()
                .ifPresent(cdr ->
                        done.add(Mark.of(now, Kind.RECORDED, leg, cdr.hungUpBy().name())
                                .with(cdr.endReason().key(), cdr.peerStatus().orElse(0))));
    }

    /** Told when it is placed, since only then its SIP Call-ID is known. */
    @Override
    public void invite(int number, PlannedLeg to, SessionTerms offer) {}

    @Override
    public void cancel(int number, EndReason why) {}

    @Override
    public void acknowledge(int number) {}

    @Override
    public void bye(int number, EndReason why) {}

    @Override
    public void byeCaller(EndReason why) {}

    @Override
    public void relayProgress(int number) {}

    @Override
    public void relayAnswer(int number, SessionTerms session) {}

    @Override
    public void relayRequest(Side from, SessionTerms session) {}

    @Override
    public void relayReply(int status, SessionTerms session) {}

    @Override
    public void grantRequest(SessionTerms session) {}

    @Override
    public void askLongerSession(Duration least) {}

    @Override
    public void giveUpRequest() {}

    @Override
    public void refuseRequest(int status) {}

    @Override
    public void release() {}
}
