package org.tandemswitch.policy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.tandemswitch.call.CallAttempt;
import org.tandemswitch.call.CallPlan;
import org.tandemswitch.call.EndReason;
import org.tandemswitch.call.PlannedLeg;
import org.tandemswitch.capacity.Shortage;
import org.tandemswitch.capacity.Trunk;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.interworking.Dialect;
import org.tandemswitch.interworking.Diversion;
import org.tandemswitch.interworking.Introduction;
import org.tandemswitch.interworking.Presented;
import org.tandemswitch.number.DialString;
import org.tandemswitch.number.Numbers;
import org.tandemswitch.passage.Passage;
import org.tandemswitch.passage.Places;
import org.tandemswitch.passage.Pricing;
import org.tandemswitch.passage.Selling;
import org.tandemswitch.rate.Price;
import org.tandemswitch.registration.Binding;
import org.tandemswitch.registration.Phone;
import org.tandemswitch.routing.Circumstances;
import org.tandemswitch.routing.Explanation;
import org.tandemswitch.routing.Judged;
import org.tandemswitch.routing.Router;
import org.tandemswitch.routing.Verdict;

/** The way of one call through the rules: what its payer may, which numbers it goes on with, and who is to be called. */
final class Decision {
    private final AdmissionRules rules;
    private final Payer payer;
    private final CallAttempt attempt;
    private final Circumstances now;
    /** What is left to chance falls the same way whenever the same call is decided again. */
    private final long seed;

    Decision(AdmissionRules rules, Payer payer, CallAttempt attempt, Circumstances now) {
        this.rules = rules;
        this.payer = payer;
        this.attempt = attempt;
        this.now = now;
        this.seed = attempt.id().value().hashCode();
    }

    Admission decide() {
        Numbers dialled = new Numbers(attempt.caller(), attempt.callee());
        return objection(dialled).map(payer::refused).orElseGet(() -> payer.passage()
                .rewritten(dialled, new SplittableRandom(seed), now::time)
                .map(this::route)
                .orElseGet(() -> payer.refused(EndReason.REWRITING_FAILED)));
    }

    private Optional<EndReason> objection(Numbers dialled) {
        Passage passage = payer.passage();
        if (passage.membership().isLocked()) {
            return Optional.of(EndReason.ACCOUNT_LOCKED);
        }
        if (passage.membership().isExpired(now::time)) {
            return Optional.of(EndReason.ACCOUNT_EXPIRED);
        }
        if (!passage.isOpen(now::time)) {
            return Optional.of(EndReason.OUT_OF_HOURS);
        }
        return objectionToNumbers(dialled).or(() -> payer.trunk().shortage(now).map(Admission.Refused::reason));
    }

    private Optional<EndReason> objectionToNumbers(Numbers dialled) {
        Optional<EndReason> objection = objectionToAnybody(dialled);
        if (objection.isPresent()) {
            return objection;
        }
        Passage passage = payer.passage();
        if (!passage.takesCaller(dialled)) {
            return Optional.of(EndReason.CALLER_NOT_ALLOWED);
        }
        if (!passage.takesCallee(dialled)) {
            return Optional.of(EndReason.CALLEE_NOT_ALLOWED);
        }
        return passage.takesPair(dialled) ? Optional.empty() : Optional.of(EndReason.PAIR_NOT_ALLOWED);
    }

    /** What nobody may, neither as it is dialled nor as it goes on. */
    private Optional<EndReason> objectionToAnybody(Numbers numbers) {
        if (rules.directory().forbidsCaller(numbers.caller())) {
            return Optional.of(EndReason.CALLER_FORBIDDEN);
        }
        return rules.directory().forbidsCallee(numbers.callee())
                ? Optional.of(EndReason.CALLEE_FORBIDDEN)
                : Optional.empty();
    }

    /** By the numbers that areas know. */
    private Optional<EndReason> objectionToPlaces(Numbers routed) {
        Places places = payer.passage().places();
        if (!places.takeCaller(routed)) {
            return Optional.of(EndReason.CALLER_NOT_ALLOWED);
        }
        if (!places.takeCallee(routed)) {
            return Optional.of(EndReason.CALLEE_NOT_ALLOWED);
        }
        return places.takePair(routed) ? Optional.empty() : Optional.of(EndReason.PAIR_NOT_ALLOWED);
    }

    private Admission route(Numbers routed) {
        Optional<EndReason> objection = objectionToAnybody(routed).or(() -> objectionToPlaces(routed));
        if (objection.isPresent()) {
            return payer.refused(objection.get());
        }
        Optional<Phone> ours = rules.phones().find(routed.callee());
        if (!payer.passage().ourPhones().admit(ours.isPresent())) {
            return payer.refused(EndReason.CALLEE_NOT_ALLOWED);
        }
        return ours.map(phone -> toPhone(phone, routed)).orElseGet(() -> toVendors(routed));
    }

    private Admission toPhone(Phone phone, Numbers routed) {
        Trunk trunk = rules.trunks().of(phone, now::time).besides(payer.trunk());
        if (!phone.lock().mayBeCalled()) {
            return payer.refused(EndReason.PHONE_LOCKED);
        }
        Optional<Shortage> shortage = trunk.shortage(now);
        if (shortage.isPresent()) {
            return payer.refused(
                    shortage.get() == Shortage.LINES ? EndReason.BUSY : Admission.Refused.reason(shortage.get()));
        }
        List<PlannedLeg> legs = now.bindings(routed.callee()).stream()
                .map(binding -> leg(phone, binding, trunk, routed))
                .toList();
        return legs.isEmpty()
                ? payer.refused(EndReason.NOT_REGISTERED)
                : granted(legs, Explanation.of(rules.since(), routed, "", Optional.empty(), List.of()));
    }

    private Admission toVendors(Numbers routed) {
        if (!payer.passage().level().reaches(rules.directory().areas().level(routed.callee()))) {
            return payer.refused(EndReason.CALL_LEVEL);
        }
        Pricing pricing = payer.passage().pricing();
        Optional<Price> paid = pricing.price(routed.callee());
        if (pricing.isPriced() && paid.isEmpty()) {
            return payer.refused(
                    EndReason.NO_RATE,
                    Explanation.of(rules.since(), routed, pricing.group(), paid, List.of())
                            .text());
        }
        Router router = new Router(
                payer.passage().routes(),
                payer.passage().rankings(),
                pricing,
                routed,
                paid,
                payer.trunk(),
                isForwarded(),
                now,
                seed);
        List<Judged> judged = router.judge(rules.routes().candidates(routed.callee()));
        List<PlannedLeg> legs =
                judged.stream().filter(Judged::isChosen).map(this::leg).toList();
        Explanation explanation = Explanation.of(rules.since(), routed, pricing.group(), paid, judged);
        return legs.isEmpty() ? payer.refused(nobody(judged), explanation.text()) : granted(legs, explanation);
    }

    /** What kept the call from the vendor that came nearest to it. */
    private static EndReason nobody(List<Judged> judged) {
        if (judged.stream().allMatch(one -> one.verdict() == Verdict.LOCKED)) {
            return EndReason.NO_ROUTE;
        }
        if (judged.stream().anyMatch(one -> one.verdict().isFull())) {
            return EndReason.VENDORS_FULL;
        }
        if (judged.stream().anyMatch(one -> one.verdict().isOutOfReach())) {
            return EndReason.VENDOR_OFFLINE;
        }
        return judged.stream().anyMatch(one -> one.verdict().isOfPrice())
                ? EndReason.NO_BEARABLE_RATE
                : EndReason.ROUTE_NOT_ALLOWED;
    }

    private Admission granted(List<PlannedLeg> legs, Explanation explanation) {
        return new Admission.Granted(new CallPlan(
                payer.ref(),
                legs,
                rules.system().switching(),
                rules.system().processing(payer.processing()),
                rules.timers(),
                rules.session().timed(payer.sessionTimer()),
                payer.dialect(),
                payer.trunk(),
                explanation.text()));
    }

    private PlannedLeg leg(Phone phone, Binding binding, Trunk trunk, Numbers routed) {
        SipTarget target = new SipTarget(
                binding.source().address().text(), binding.source().port(), binding.transport());
        Dialect dialect = rules.dialects().of(phone);
        return new PlannedLeg(
                phone.ref(),
                target,
                routed.callee(),
                rules.system().leg().timed(phone.sessionTimer()),
                Optional.empty(),
                Optional.of(binding.reach()),
                dialect,
                introduction(dialect, routed.caller()),
                forwarders(dialect),
                trunk);
    }

    private PlannedLeg leg(Judged judged) {
        RoutingGateway vendor = judged.candidate().vendor();
        Dialect dialect = rules.dialects().of(vendor);
        return new PlannedLeg(
                vendor.ref(),
                vendor.target(),
                judged.numbers().callee(),
                rules.system().leg(vendor.own()).patient(patience(judged)),
                vendor.account(),
                Optional.empty(),
                dialect,
                introduction(dialect, judged),
                forwarders(dialect),
                judged.trunk());
    }

    /** RT-09 */
    private static Optional<Duration> patience(Judged judged) {
        Selling selling = judged.candidate().passage().selling();
        return selling.protection() ? selling.patience() : Optional.empty();
    }

    private boolean isForwarded() {
        return payer.dialect().forwarding().recognised()
                && !attempt.presented().diversions().isEmpty();
    }

    private List<Diversion> forwarders(Dialect called) {
        return isForwarded()
                ? called.identity()
                        .forwarders(attempt.presented(), payer.dialect().identity())
                : List.of();
    }

    /** Behind a number of a pool the caller's own names stay hidden (CP-01). */
    private Introduction introduction(Dialect called, Judged judged) {
        DialString shown = judged.numbers().caller();
        return judged.isFromPool()
                ? called.identity()
                        .introduce(
                                attempt.presented().unnamed(), payer.dialect().identity(), shown)
                : introduction(called, shown);
    }

    private Introduction introduction(Dialect called, DialString caller) {
        return called.identity().introduce(trusted(), payer.dialect().identity(), caller);
    }

    /** Anybody may own a phone, so what it asserts is not passed on as ours. */
    private Presented trusted() {
        return payer.ref().isPhone() ? attempt.presented().unasserted() : attempt.presented();
    }
}
