package org.tandemswitch.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemswitch.timer.Sessions.START;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever a peer says: a session that is not confirmed comes to its end in time. */
class SessionPropertiesTest {
    private static final Duration WAIT = Duration.ofSeconds(32);

    record Refusal(int status, double chance, int delayMillis, SessionTerms terms) {}

    @Property(tries = 2000)
    void never_outlives_its_expiry_by_more_than_one_unanswered_request(
            @ForAll @IntRange(min = 60, max = 7200) int ttl,
            @ForAll @IntRange(min = 2, max = 10) int segments,
            @ForAll @IntRange(min = 0, max = 3600) int early,
            @ForAll("terms") SessionTerms asked,
            @ForAll("refusals") List<Refusal> refusals) {
        SessionRules rules = Sessions.rules(ttl, segments, early);
        LegSession first = rules.accept(asked, START);
        if (!first.isTimed()) {
            return;
        }
        Instant latest = START.plus(first.view().interval().orElseThrow()).plus(WAIT);

        Instant end = end(first, refusals);

        assertThat(end).isBeforeOrEqualTo(latest);
    }

    @Property(tries = 1000)
    void never_agrees_on_less_than_the_floor(
            @ForAll @IntRange(min = 60, max = 7200) int ttl,
            @ForAll("terms") SessionTerms asked,
            @ForAll("terms") SessionTerms later) {
        SessionRules rules = Sessions.rules(ttl, 2);
        LegSession caller = rules.accept(asked, START).refreshed(later, START.plusSeconds(10));
        LegSession callee = rules.agreed(rules.offer(), asked, START).confirmed(later, START.plusSeconds(10));

        assertThat(List.of(caller, callee))
                .allSatisfy(session -> assertThat(session.acceptance().expires())
                        .satisfiesAnyOf(none -> assertThat(none).isEmpty(), some -> assertThat(some.orElseThrow())
                                .isGreaterThanOrEqualTo(Duration.ofSeconds(90))));
    }

    private static Instant end(LegSession first, List<Refusal> refusals) {
        LegSession session = first;
        Instant now = START;
        int turn = 0;
        for (int steps = 0; steps < 500_000; steps++) {
            now = session.deadline().filter(now::isBefore).orElse(now);
            SessionStep step = session.due(now);
            if (step.move() == SessionMove.UPDATE || step.move() == SessionMove.INVITE) {
                Refusal refusal = refusals.get(turn++ % refusals.size());
                Instant answeredAt = now.plusMillis(refusal.delayMillis());
                if (!step.next().deadline().orElseThrow().isBefore(answeredAt)) {
                    now = answeredAt;
                    step = step.next().answered(refusal.status(), refusal.terms(), refusal.chance(), now);
                }
            }
            if (step.move() == SessionMove.END) {
                return now;
            }
            session = step.next();
        }
        throw new AssertionError("it never ends: " + session);
    }

    @Provide
    Arbitrary<List<Refusal>> refusals() {
        return Combinators.combine(
                        Arbitraries.of(302, 401, 405, 408, 422, 481, 488, 491, 500, 501, 503),
                        Arbitraries.doubles().between(0.5, 0.99),
                        Arbitraries.integers().between(1, 40_000),
                        terms())
                .as(Refusal::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<SessionTerms> terms() {
        Arbitrary<Optional<Duration>> time = Arbitraries.oneOf(
                        Arbitraries.of(0L, 1L, 89L, 90L, 600L, 1L << 31),
                        Arbitraries.longs().between(0, 100_000))
                .map(Duration::ofSeconds)
                .optional();
        Arbitrary<Boolean> either = Arbitraries.of(true, false);
        return Combinators.combine(time, time, Arbitraries.of(Refresher.class).optional(), either, either)
                .as((expires, minimum, refresher, supported, update) ->
                        new SessionTerms(expires, minimum, refresher, supported, false, update));
    }
}
