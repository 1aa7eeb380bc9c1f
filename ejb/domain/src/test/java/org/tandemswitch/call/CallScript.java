package org.tandemswitch.call;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tandemswitch.call.CallEvent.Answered;
import org.tandemswitch.call.CallEvent.Cancelled;
import org.tandemswitch.call.CallEvent.HungUp;
import org.tandemswitch.call.CallEvent.Progressed;
import org.tandemswitch.call.CallEvent.Rejected;
import org.tandemswitch.capacity.Trunk;
import org.tandemswitch.cdr.CallRecord;
import org.tandemswitch.cdr.Cdr;
import org.tandemswitch.digest.Question;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.GatewayRef;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.OwnRules;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.gateway.VendorAccount;
import org.tandemswitch.interworking.Dialect;
import org.tandemswitch.interworking.Introduction;
import org.tandemswitch.number.DialString;
import org.tandemswitch.parameter.ParameterSet;
import org.tandemswitch.timer.SessionRules;
import org.tandemswitch.timer.SessionTerms;

/** Plays events into a call with a hand-held clock and keeps what it did. */
final class CallScript {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static final SessionRules NO_COUNTDOWN =
            SessionRules.of(ParameterSet.of(Map.of("SS_SIP_NO_TIMER_REINVITE_INTERVAL", "0")));

    private final List<CallAction> actions = new ArrayList<>();
    private Instant now = START;
    private Call call;

    private CallScript(Step first) {
        call = first.next();
        actions.addAll(first.actions());
    }

    static CallScript withVendors(int count) {
        return withVendors(count, Optional.empty());
    }

    static CallScript withVendors(int count, Optional<Duration> longest) {
        return withVendors(count, longest, SessionTerms.NONE, NO_COUNTDOWN);
    }

    static CallScript withVendors(int count, Optional<Duration> longest, SessionTerms session, SessionRules rules) {
        SystemRules system = SystemRules.of(ParameterSet.STANDARD);
        return with(count, system, OwnRules.NONE, Optional.empty(), longest, session, rules);
    }

    /** One vendor with rules of its own. */
    static CallScript withVendor(OwnRules own, SessionTerms session, SessionRules rules) {
        SystemRules system = SystemRules.of(ParameterSet.STANDARD);
        return with(1, system, own, Optional.empty(), Optional.empty(), session, rules);
    }

    /** Vendors that are all treated by the same rules. */
    static CallScript with(
            int count, SystemRules system, OwnRules own, Optional<Duration> processing, Optional<Duration> longest) {
        return with(count, system, own, processing, longest, SessionTerms.NONE, NO_COUNTDOWN);
    }

    /** Three vendors, the last of which is preferred when the others were tried for so long. */
    static CallScript withPatienceOfTheLast(Duration patience) {
        CallPlan usual = withVendors(3).call().facts().plan();
        List<PlannedLeg> legs = usual.legs().stream()
                .map(leg -> new PlannedLeg(
                        leg.vendor(),
                        leg.target(),
                        leg.caller(),
                        leg.callee(),
                        leg.rules()
                                .patient(Optional.of(patience)
                                        .filter(limit -> leg.vendor().name().equals("vendor 2")))))
                .toList();
        CallPlan plan = new CallPlan(
                usual.client(), legs, usual.switching(), usual.processing(), usual.timers(), usual.session());
        return new CallScript(Call.begin(withVendors(1).call().facts().attempt(), plan, "n1"));
    }

    /** Two vendors whose messages, and those of their client, differ from the usual. */
    static CallScript speaking(Dialect client, Dialect vendor) {
        return speaking(client, vendor, SystemRules.of(ParameterSet.STANDARD).switching());
    }

    static CallScript speaking(Dialect client, Dialect vendor, SwitchingRules switching) {
        CallPlan usual = withVendors(2).call().facts().plan();
        List<PlannedLeg> legs = usual.legs().stream()
                .map(leg -> new PlannedLeg(
                        leg.vendor(),
                        leg.target(),
                        leg.callee(),
                        leg.rules(),
                        Optional.empty(),
                        Optional.empty(),
                        vendor,
                        Introduction.of(leg.caller()),
                        List.of(),
                        Trunk.FREE))
                .toList();
        CallPlan plan = new CallPlan(
                usual.client(),
                legs,
                switching,
                usual.processing(),
                usual.timers(),
                usual.session(),
                client,
                Trunk.FREE,
                "");
        return new CallScript(Call.begin(withVendors(1).call().facts().attempt(), plan, "n1"));
    }

    private static CallScript with(
            int count,
            SystemRules system,
            OwnRules own,
            Optional<Duration> processing,
            Optional<Duration> longest,
            SessionTerms session,
            SessionRules rules) {
        DialString caller = new DialString("1001");
        DialString callee = new DialString("4420");
        List<PlannedLeg> legs = Stream.iterate(0, number -> number + 1)
                .limit(count)
                .map(number -> new PlannedLeg(
                        new GatewayRef(new GatewayId(number + 10L), "vendor " + number),
                        new SipTarget("192.0.2." + (number + 1), 5060, Transport.UDP),
                        caller,
                        callee,
                        system.leg(own)))
                .toList();
        CallTimers timers = new CallTimers(longest);
        CallAttempt attempt = new CallAttempt(
                new CallId("n1-1"),
                new SourceAddress(new IpAddress("192.0.2.100"), 5060),
                caller,
                callee,
                "a@b",
                START,
                session);
        CallPlan plan = new CallPlan(
                new GatewayRef(new GatewayId(1), "client"), legs, system.switching(), processing, timers, rules);
        return new CallScript(Call.begin(attempt, plan, "n1"));
    }

    /** Vendors at the first of which we are somebody. */
    static CallScript knownToTheFirst(int count, VendorAccount account) {
        CallScript script =
                with(count, SystemRules.of(ParameterSet.STANDARD), OwnRules.NONE, Optional.empty(), Optional.empty());
        CallPlan plan = script.call().facts().plan();
        List<PlannedLeg> legs = new ArrayList<>(plan.legs());
        PlannedLeg first = legs.get(0);
        legs.set(
                0,
                new PlannedLeg(
                        first.vendor(),
                        first.target(),
                        first.callee(),
                        first.rules(),
                        Optional.of(account),
                        Optional.empty(),
                        first.dialect(),
                        first.introduction(),
                        first.diversions(),
                        Trunk.FREE));
        return new CallScript(Call.begin(
                script.call().facts().attempt(),
                new CallPlan(plan.client(), legs, plan.switching(), plan.processing(), plan.timers(), plan.session()),
                "n1"));
    }

    CallScript after(Duration pause) {
        now = now.plus(pause);
        return this;
    }

    CallScript at(Instant moment) {
        now = moment;
        return this;
    }

    CallScript afterSeconds(long seconds) {
        return after(Duration.ofSeconds(seconds));
    }

    CallScript on(CallEvent event) {
        actions.clear();
        Step step = call.on(event, now);
        call = step.next();
        actions.addAll(step.actions());
        return this;
    }

    CallScript rings(int leg) {
        return on(new Progressed(leg, 180, false, false));
    }

    CallScript answers(int leg) {
        return on(new Answered(leg, SessionTerms.NONE));
    }

    CallScript refuses(int leg, int status) {
        return on(new Rejected(leg, status));
    }

    CallScript callerConfirms() {
        return on(new CallEvent.Acknowledged());
    }

    CallScript callerCancels() {
        return on(new Cancelled());
    }

    CallScript hangsUp(Side side) {
        return on(new HungUp(side));
    }

    /** Lets time pass until the deadline of the state. */
    CallScript waitsForDeadline() {
        now = call.deadline().orElseThrow();
        return on(new CallEvent.DeadlinePassed());
    }

    /** What the last event made the call do. */
    List<CallAction> actions() {
        return List.copyOf(actions);
    }

    /** The same without what settlement is told. */
    List<CallAction> moves() {
        return actions.stream()
                .filter(action -> !(action instanceof CallAction.Announce))
                .toList();
    }

    Call call() {
        return call;
    }

    Instant now() {
        return now;
    }

    Cdr record() {
        return records().stream()
                .flatMap(one -> one.cdrIfEnded().stream())
                .findFirst()
                .orElseThrow();
    }

    List<CallRecord> records() {
        Records records = new Records();
        actions.forEach(action -> action.carryOut(records));
        return records.seen;
    }

    /** Listens to nothing but announcements. */
    private static final class Records implements CallAction.Runner {
        private final List<CallRecord> seen = new ArrayList<>();

        @Override
        public void announce(CallRecord callRecord) {
            seen.add(callRecord);
        }

        @Override
        public void tried(Trial trial) {}

        @Override
        public void invite(int leg, PlannedLeg to, SessionTerms offer) {}

        @Override
        public void inviteAgain(int leg, SessionTerms offer) {}

        @Override
        public void prove(int leg, Question question, SessionTerms offer) {}

        @Override
        public void cancel(int leg, EndReason why) {}

        @Override
        public void acknowledge(int leg) {}

        @Override
        public void bye(int leg, EndReason why) {}

        @Override
        public void byeCaller(EndReason why) {}

        @Override
        public void relayProgress(int leg) {}

        @Override
        public void relayAnswer(int leg, SessionTerms session) {}

        @Override
        public void refuseCaller(int status, EndReason reason) {}

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
        public void refresh(Side side, MidCallMethod method, SessionTerms session) {}

        @Override
        public void refuseRequest(int status) {}

        @Override
        public void release() {}
    }
}
