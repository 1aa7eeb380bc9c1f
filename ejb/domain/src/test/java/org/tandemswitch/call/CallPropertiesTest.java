package org.tandemswitch.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.tandemswitch.call.CallAction.Acknowledge;
import org.tandemswitch.call.CallAction.Bye;
import org.tandemswitch.call.CallAction.Invite;
import org.tandemswitch.call.CallAction.RelayAnswer;
import org.tandemswitch.call.CallAction.Release;
import org.tandemswitch.cdr.CallRecord;
import org.tandemswitch.timer.SessionTerms;

/** Whatever happens, in whatever order: the promises of a call hold. */
class CallPropertiesTest {
    private static final int VENDORS = 3;

    @Property(tries = 3000, seed = "20261130")
    void leaves_exactly_one_record_and_is_released_once(@ForAll("histories") List<CallEvent> history) {
        CallScript call = CallScript.withVendors(VENDORS);
        List<CallRecord> records = new ArrayList<>();
        List<CallAction> actions = new ArrayList<>();

        for (CallEvent event : history) {
            call.afterSeconds(1).on(event);
            records.addAll(call.records());
            actions.addAll(call.actions());
        }
        while (!actions.contains(new Release())) {
            call.on(new CallEvent.Ordered(EndReason.SHUTDOWN));
            records.addAll(call.records());
            actions.addAll(call.actions());
            if (call.call().deadline().isPresent() && !actions.contains(new Release())) {
                call.waitsForDeadline();
                records.addAll(call.records());
                actions.addAll(call.actions());
            }
        }

        assertThat(call.call().deadline()).isEmpty();
        for (int vendor = 0; vendor < VENDORS; vendor++) {
            actions.addAll(call.refuses(vendor, 487).actions());
        }
        assertThat(actions.stream().filter(Release.class::isInstance)).hasSize(1);
        assertThat(records.stream().flatMap(one -> one.cdrIfEnded().stream())).hasSize(1);
        assertThat(actions.stream().filter(RelayAnswer.class::isInstance)).hasSizeLessThanOrEqualTo(1);
        assertThat(actions.stream().filter(Invite.class::isInstance)).hasSizeLessThan(VENDORS);
        boolean answered = records.stream()
                .anyMatch(one -> one instanceof CallRecord.Began began
                        && began.ifNothingFollows().isAnswered());
        assertThat(records.get(records.size() - 1).cdrIfEnded().orElseThrow().isAnswered())
                .isEqualTo(answered);
        actions.stream()
                .filter(action -> action instanceof Bye bye && bye.leg() == 0)
                .findFirst()
                .ifPresent(bye ->
                        assertThat(actions.subList(0, actions.indexOf(bye))).contains(new Acknowledge(0)));
    }

    @Provide
    Arbitrary<List<CallEvent>> histories() {
        Arbitrary<Integer> leg = Arbitraries.integers().between(0, VENDORS - 1);
        Arbitrary<CallEvent> event = Arbitraries.oneOf(
                leg.map(one -> new CallEvent.Answered(one, SessionTerms.NONE)),
                leg.flatMap(one -> Arbitraries.of(100, 180, 183, 199)
                        .map(status -> new CallEvent.Progressed(one, status, status == 183, false))),
                leg.flatMap(one -> Arbitraries.of(302, 401, 404, 486, 487, 503, 603)
                        .map(status -> new CallEvent.Rejected(one, status))),
                Arbitraries.of(Side.values()).map(CallEvent.HungUp::new),
                Arbitraries.of(Side.values())
                        .map(side -> new CallEvent.Requested(side, MidCallMethod.INFO, SessionTerms.NONE, true)),
                Arbitraries.of(
                        new CallEvent.Acknowledged(),
                        new CallEvent.AckMissing(),
                        new CallEvent.Cancelled(),
                        new CallEvent.DeadlinePassed()));
        return event.list().ofMaxSize(12);
    }
}
