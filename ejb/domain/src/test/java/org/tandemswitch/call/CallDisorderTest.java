package org.tandemswitch.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tandemswitch.call.CallAction.Release;
import org.tandemswitch.cdr.CallRecord;
import org.tandemswitch.parameter.ParameterSet;
import org.tandemswitch.timer.Refresher;
import org.tandemswitch.timer.SessionRules;
import org.tandemswitch.timer.SessionTerms;

/** Long histories of every event there is, possible and impossible ones, with session timers running. */
class CallDisorderTest {
    private static final int VENDORS = 3;
    private static final SessionTerms TIMED = new SessionTerms(
            Optional.of(Duration.ofSeconds(90)),
            Optional.of(Duration.ofSeconds(90)),
            Optional.of(Refresher.UAC),
            true,
            false,
            true);

    @Property(tries = 4000, seed = "20261130")
    void no_event_is_too_much_for_a_call(@ForAll("histories") List<CallEvent> history) {
        CallScript call = CallScript.withVendors(
                VENDORS, Optional.of(Duration.ofMinutes(30)), TIMED, SessionRules.of(ParameterSet.STANDARD));
        List<CallRecord> records = new ArrayList<>();
        List<CallAction> actions = new ArrayList<>();

        for (CallEvent event : history) {
            call.afterSeconds(2).on(event);
            records.addAll(call.records());
            actions.addAll(call.actions());
        }
        for (int turn = 0; turn < 2 * VENDORS && !actions.contains(new Release()); turn++) {
            call.on(new CallEvent.Ordered(EndReason.SHUTDOWN));
            records.addAll(call.records());
            actions.addAll(call.actions());
            if (call.call().deadline().isPresent()) {
                call.waitsForDeadline();
                records.addAll(call.records());
                actions.addAll(call.actions());
            }
        }

        assertThat(actions.stream().filter(Release.class::isInstance)).hasSize(1);
        assertThat(records.stream().flatMap(one -> one.cdrIfEnded().stream())).hasSize(1);
        assertThat(call.call().deadline()).isEmpty();
    }

    @Provide
    Arbitrary<List<CallEvent>> histories() {
        Arbitrary<Integer> leg = Arbitraries.integers().between(0, VENDORS - 1);
        Arbitrary<Integer> status =
                Arbitraries.of(200, 302, 401, 404, 407, 408, 422, 481, 486, 487, 491, 500, 503, 603);
        Arbitrary<Side> side = Arbitraries.of(Side.values());
        Arbitrary<SessionTerms> terms = Arbitraries.of(SessionTerms.NONE, TIMED);
        Arbitrary<CallEvent> event = Arbitraries.oneOf(
                leg.map(one -> new CallEvent.Placed(one, "id-" + one)),
                leg.flatMap(one -> terms.map(session -> new CallEvent.Answered(one, session))),
                leg.flatMap(one -> Arbitraries.of(100, 180, 183, 199)
                        .map(code -> new CallEvent.Progressed(one, code, code == 183, code == 199))),
                leg.flatMap(one -> status.map(code -> new CallEvent.Rejected(one, Math.max(300, code)))),
                leg.map(CallEvent.Unanswered::new),
                leg.map(CallEvent.Unreachable::new),
                leg.map(CallEvent.NoLine::new),
                leg.map(CallEvent.MediaFlowed::new),
                side.map(CallEvent.HungUp::new),
                side.flatMap(one -> Arbitraries.of(MidCallMethod.values())
                        .flatMap(method -> terms.flatMap(session -> Arbitraries.of(true, false)
                                .map(news -> new CallEvent.Requested(one, method, session, news))))),
                side.flatMap(one -> status.flatMap(code -> terms.map(
                        session -> new CallEvent.Replied(one, MidCallMethod.INVITE, code, session, session)))),
                side.flatMap(one -> status.flatMap(
                        code -> terms.map(session -> new CallEvent.RefreshAnswered(one, code, session, 0.5)))),
                Arbitraries.of(
                        new CallEvent.Acknowledged(),
                        new CallEvent.AckMissing(),
                        new CallEvent.Cancelled(),
                        new CallEvent.Ordered(EndReason.OPERATOR_DISCONNECT),
                        new CallEvent.DeadlinePassed()));
        return event.list().ofMaxSize(40);
    }
}
