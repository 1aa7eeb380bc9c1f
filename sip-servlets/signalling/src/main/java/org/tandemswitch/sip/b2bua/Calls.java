package org.tandemswitch.sip.b2bua;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.servlet.sip.SipApplicationSession;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipServletResponse;
import org.tandemswitch.admission.AdmitCall;
import org.tandemswitch.call.Call;
import org.tandemswitch.call.CallAttempt;
import org.tandemswitch.call.CallId;
import org.tandemswitch.call.CallPlan;
import org.tandemswitch.call.EndReason;
import org.tandemswitch.call.Mark;
import org.tandemswitch.call.Side;
import org.tandemswitch.call.Step;
import org.tandemswitch.call.Trial;
import org.tandemswitch.capacity.Trunk;
import org.tandemswitch.cdr.CallRecord;
import org.tandemswitch.cdr.CdrOutbox;
import org.tandemswitch.interworking.Dialect;
import org.tandemswitch.interworking.FailureRules;
import org.tandemswitch.interworking.Reason;
import org.tandemswitch.live.Lines;
import org.tandemswitch.live.LiveCalls;
import org.tandemswitch.live.ThisNode;
import org.tandemswitch.live.Traffic;
import org.tandemswitch.live.Vendors;
import org.tandemswitch.number.DialString;
import org.tandemswitch.policy.Admission;
import org.tandemswitch.registration.Caller;
import org.tandemswitch.schedule.EvenClock;
import org.tandemswitch.schedule.Ticker;
import org.tandemswitch.schedule.Ticking;
import org.tandemswitch.timer.DeadlineWheel;
import org.tandemswitch.tracing.CallJournal;

/** All calls of this node: lets them in, wakes them when they are due, and sees them out. */
@ApplicationScoped
public class Calls implements CallHost {
    private static final int SLOTS = 4096;

    private final EvenClock clock = new EvenClock();
    private final DeadlineWheel<LiveCall> deadlines = new DeadlineWheel<>(Ticker.TICK, SLOTS, clock.now());
    private final Leftovers leftovers = new Leftovers(clock.now());
    private final Complaints complaints = new Complaints();

    @Inject
    private AdmitCall admitCall;

    @Inject
    private LiveCalls liveCalls;

    @Inject
    private Traffic traffic;

    @Inject
    private Vendors vendors;

    @Inject
    private Lines lines;

    @Inject
    private CdrOutbox outbox;

    @Inject
    private ThisNode node;

    @Inject
    private Outbound outbound;

    @Inject
    private Ticker ticker;

    @Inject
    private CallJournal journal;

    private Optional<Ticking> ticking = Optional.empty();

    @PostConstruct
    void start() {
        ticking = Optional.of(ticker.every("call deadlines", Ticker.TICK, now -> tick()));
    }

    @PreDestroy
    void stop() {
        ticking.ifPresent(Ticking::stop);
    }

    /**
     * A call whose record could not be kept is not let in.
     *
     * @param caller who has proved to be himself; none when the address alone tells
     * @param dialect of whoever calls
     */
    public void arrive(CallAttempt attempt, Optional<Caller> caller, Dialect dialect, SipServletRequest invite)
            throws IOException {
        if (!outbox.ready()) {
            traffic.turnedAway(EndReason.SYSTEM_ERROR);
            invite.createResponse(SipServletResponse.SC_SERVICE_UNAVAILABLE).send();
            return;
        }
        Optional<Duration> least = caller.map(known -> admitCall.longerSession(attempt, known))
                .orElseGet(() -> admitCall.longerSession(attempt));
        if (least.isPresent()) {
            askLongerSession(attempt, least.get(), invite);
            return;
        }
        Admission admission =
                caller.map(known -> admitCall.admit(attempt, known)).orElseGet(() -> admitCall.admit(attempt));
        Optional<Admission.Refused> refused =
                admission.fold(Optional::of, granted -> begin(attempt, granted.plan(), invite));
        if (refused.isPresent()) {
            refuse(attempt, dialect, refused.get(), invite);
        }
    }

    /** The line is taken now: others may have come in since it was seen to be free. */
    private Optional<Admission.Refused> begin(CallAttempt attempt, CallPlan plan, SipServletRequest invite) {
        Optional<Lines.Line> line = line(plan.trunk());
        if (line.isEmpty()) {
            return Optional.of(Admission.Refused.full(plan, lines));
        }
        try {
            begin(attempt, plan, invite, line.get());
        } catch (RuntimeException neverBegun) {
            line.get().giveBack();
            liveCalls.remove(attempt.id());
            leftovers.add(invite.getApplicationSession(), clock.now());
            throw neverBegun;
        }
        return Optional.empty();
    }

    private void begin(CallAttempt attempt, CallPlan plan, SipServletRequest invite, Lines.Line line) {
        journal.opened(attempt, plan.client().name());
        Step first = Call.begin(attempt, plan, node.name());
        LiveCall call = new LiveCall(attempt.id(), first, invite, line, this);
        liveCalls.add(attempt.id(), call);
        call.begin(first);
    }

    @Override
    public Optional<Lines.Line> line(Trunk trunk) {
        return lines.take(trunk);
    }

    @Override
    public boolean mayBeCalled(DialString callee) {
        return admitCall.mayBeCalled(callee);
    }

    private void refuse(CallAttempt attempt, Dialect dialect, Admission.Refused refused, SipServletRequest invite)
            throws IOException {
        Instant now = Instant.now();
        refused.payer().ifPresent(lines::came);
        refused.cdr(attempt, node.name(), now).ifPresent(cdr -> {
            journal.refused(attempt, cdr, now);
            announce(new CallRecord.Ended(cdr));
        });
        FailureRules failures = dialect.failures();
        Reason own = Reason.q850(refused.reason().q850Cause());
        SipServletResponse refusal =
                invite.createResponse(failures.told(refused.reason().sipCode()));
        refused.reason()
                .comeLater()
                .ifPresent(wait -> refusal.setHeader("Retry-After", Long.toString(wait.toSeconds())));
        Cause.addTo(refusal, failures.ofRefusal(own, List.of())).send();
    }

    /** Not a call yet: the caller is to ask again (ST-05). */
    private void askLongerSession(CallAttempt attempt, Duration least, SipServletRequest invite) throws IOException {
        SessionTrace.tooBrief(attempt.id(), Side.CALLER, invite, least);
        SipServletResponse refusal = invite.createResponse(SipServletResponse.SC_SESSION_INTERVAL_TOO_SMALL);
        SessionHeaders.writeMinimum(least, refusal);
        refusal.send();
    }

    /** Forgets what began no call when its last repetition may have come; the engine does so only if nothing goes wrong. */
    public void seeOut(SipServletRequest request) {
        SipApplicationSession sessions = request.getApplicationSession(false);
        if (sessions != null) {
            leftovers.add(sessions, clock.now());
        }
    }

    @Override
    public void tried(Trial trial) {
        vendors.tried(trial);
    }

    @Override
    public void announce(CallRecord callRecord) {
        outbox.put(callRecord);
        callRecord.cdrIfEnded().ifPresent(traffic::ended);
    }

    @Override
    public void schedule(LiveCall call, Optional<Duration> wait) {
        synchronized (deadlines) {
            wait.ifPresentOrElse(time -> deadlines.set(call, clock.now().plus(time)), () -> deadlines.clear(call));
        }
    }

    @Override
    public void noted(CallId call, Mark mark) {
        journal.noted(call, mark);
    }

    @Override
    public Complaints complaints() {
        return complaints;
    }

    @Override
    public void release(LiveCall call, SipApplicationSession sessions) {
        liveCalls.remove(call.id());
        leftovers.add(sessions, clock.now());
    }

    private void tick() {
        List<LiveCall> due;
        synchronized (deadlines) {
            due = deadlines.poll(clock.now());
        }
        due.forEach(call -> complaints.guard(call.id(), call::deadlinePassed));
        leftovers.sweep(clock.now());
    }

    @Override
    public Outbound outbound() {
        return outbound;
    }
}
