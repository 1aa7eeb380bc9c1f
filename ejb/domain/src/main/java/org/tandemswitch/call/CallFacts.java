package org.tandemswitch.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tandemswitch.cdr.Cdr;
import org.tandemswitch.timer.SessionRules;
import org.tandemswitch.timer.SessionTerms;

/**
 * What is known of a call in every state, and what its record will say.
 *
 * @param leg the leg of the plan that is current; earlier ones were tried and given up
 * @param open legs whose INVITE has no final answer yet
 * @param offer the session timer offered to the current leg
 */
public record CallFacts(
        CallAttempt attempt,
        CallPlan plan,
        String node,
        int leg,
        Set<Integer> open,
        SessionTerms offer,
        Optional<String> calleeSipCallId,
        Optional<Instant> ringingAt,
        Optional<Instant> answeredAt) {

    static CallFacts of(CallAttempt attempt, CallPlan plan, String node) {
        return new CallFacts(
                attempt,
                plan,
                node,
                0,
                Set.of(0),
                plan.session(0).offer(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    PlannedLeg current() {
        return plan.legs().get(leg);
    }

    /** How a leg is kept alive. */
    SessionRules session(Side side) {
        return side == Side.CALLER ? plan.session() : plan.session(leg);
    }

    boolean isCurrent(int number) {
        return number == leg;
    }

    /** However many places a gateway has sent the call on to (GS-11, GS-18). */
    int gatewaysTried() {
        Stream<PlannedLeg> tried = plan.legs().stream().limit(leg + 1L);
        return (int) tried.map(PlannedLeg::vendor).distinct().count();
    }

    CallFacts nextLeg() {
        Set<Integer> opened = Stream.concat(open.stream(), Stream.of(leg + 1)).collect(Collectors.toUnmodifiableSet());
        return new CallFacts(
                attempt,
                plan,
                node,
                leg + 1,
                opened,
                plan.session(leg + 1).offer(),
                Optional.empty(),
                ringingAt,
                Optional.empty());
    }

    CallFacts redirected(List<PlannedLeg> elsewhere) {
        return new CallFacts(
                attempt, plan.with(elsewhere, leg), node, leg, open, offer, calleeSipCallId, ringingAt, answeredAt);
    }

    /** With whoever has waited long enough as the next to be tried (RT-09). */
    CallFacts hurried(Instant now) {
        CallPlan hurried = plan.hurried(leg, Duration.between(attempt.receivedAt(), now));
        return new CallFacts(attempt, hurried, node, leg, open, offer, calleeSipCallId, ringingAt, answeredAt);
    }

    CallFacts closed(int number) {
        Set<Integer> left = open.stream().filter(one -> one != number).collect(Collectors.toUnmodifiableSet());
        return new CallFacts(attempt, plan, node, leg, left, offer, calleeSipCallId, ringingAt, answeredAt);
    }

    CallFacts closedAll() {
        return new CallFacts(attempt, plan, node, leg, Set.of(), offer, calleeSipCallId, ringingAt, answeredAt);
    }

    CallFacts offering(SessionTerms other) {
        return new CallFacts(attempt, plan, node, leg, open, other, calleeSipCallId, ringingAt, answeredAt);
    }

    CallFacts placedAs(String sipCallId) {
        return new CallFacts(attempt, plan, node, leg, open, offer, Optional.of(sipCallId), ringingAt, answeredAt);
    }

    CallFacts rangAt(Instant now) {
        return ringingAt.isPresent()
                ? this
                : new CallFacts(attempt, plan, node, leg, open, offer, calleeSipCallId, Optional.of(now), answeredAt);
    }

    CallFacts answeredAt(Instant now) {
        return new CallFacts(attempt, plan, node, leg, open, offer, calleeSipCallId, ringingAt, Optional.of(now));
    }

    Cdr cdr(Ending ending, Instant endedAt) {
        return new Cdr(
                attempt.id(),
                node,
                plan.client(),
                attempt.source(),
                Optional.of(current().vendor()),
                Optional.of(current().target()),
                attempt.caller(),
                current().caller(),
                attempt.callee(),
                current().callee(),
                attempt.sipCallId(),
                calleeSipCallId,
                attempt.receivedAt(),
                ringingAt,
                answeredAt,
                endedAt,
                ending.reason(),
                ending.side(),
                ending.peerStatus(),
                gatewaysTried(),
                plan.explanation());
    }
}
