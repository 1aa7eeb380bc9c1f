package org.tandemswitch.registrar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemswitch.registration.SamplePhones.aBinding;
import static org.tandemswitch.registration.SamplePhones.aPhone;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.live.SnapshotChanged;
import org.tandemswitch.live.ThisNode;
import org.tandemswitch.number.DialString;
import org.tandemswitch.registration.Binding;
import org.tandemswitch.registration.MemoryBindings;
import org.tandemswitch.registration.MemoryPhones;
import org.tandemswitch.registration.PhoneId;
import org.tandemswitch.registration.RegisterOutcome;
import org.tandemswitch.registration.RegisterRefusal;
import org.tandemswitch.schedule.EvenClock;
import org.tandemswitch.schedule.Ticker;

class LiveBindingsTest {
    private static final DialString NUMBER = new DialString("1001");

    private final Instant now = Instant.now();
    private final Binding alive =
            aBinding("1001", "sip:a").until(now.plusSeconds(300)).bound();
    private final Binding newer = aBinding("1001", "sip:b")
            .by("call-id", 2)
            .until(now.plusSeconds(60))
            .bound();
    private final Binding expired =
            aBinding("1001", "sip:c").until(now.minusSeconds(1)).bound();
    private final AtomicReference<Instant> wall = new AtomicReference<>(now);
    private final AtomicLong nanos = new AtomicLong();
    private final EvenClock clock = new EvenClock(wall::get, nanos::get);
    private final MemoryPhones phones = new MemoryPhones();
    private final LiveBindings live = new LiveBindings();

    @BeforeEach
    void start() {
        phones.save(aPhone("1001"));
        live.phones = new KnownPhones();
        live.phones.stored = phones;
        live.phones.read();
        live.stored = new MemoryBindings();
        live.node = new ThisNode();
        live.ticker = new Ticker();
        live.clock = clock;
    }

    @Test
    void remembers_what_was_stored_and_still_lives() {
        live.stored.replace(live.node.name(), Map.of(NUMBER, List.of(alive, expired)));

        live.start();

        assertThat(live.of(NUMBER)).containsExactly(alive);
    }

    @Test
    void what_was_stored_lives_as_long_as_the_time_of_day_said() {
        wall.set(now.plusSeconds(3600));
        Binding left = aBinding("1001", "sip:a").until(now.plusSeconds(3900)).bound();
        live.stored.replace(live.node.name(), Map.of(NUMBER, List.of(left)));

        live.start();

        pass(299);
        assertThat(live.of(NUMBER)).hasSize(1);
        pass(2);
        assertThat(live.of(NUMBER)).isEmpty();
    }

    @Test
    void clock_that_is_set_neither_ends_a_registration_nor_makes_it_longer() {
        become(alive);

        wall.set(now.plusSeconds(3600));
        assertThat(live.of(NUMBER)).containsExactly(alive);

        wall.set(now.minusSeconds(3600));
        pass(301);
        assertThat(live.of(NUMBER)).isEmpty();
    }

    @Test
    void is_shown_in_the_time_of_day() {
        Registrations shown = new Registrations();
        shown.bindings = live;
        shown.clock = clock;
        become(alive);
        live.keptAlive(alive, now);

        wall.set(now.plusSeconds(3600));

        assertThat(shown.all(Actor.SYSTEM)).singleElement().satisfies(one -> {
            assertThat(one.binding().expiresAt()).isEqualTo(now.plusSeconds(3900));
            assertThat(one.keptAliveAt()).contains(now.plusSeconds(3600));
        });
    }

    @Test
    void shows_the_newest_first() {
        become(alive, newer);

        assertThat(live.of(NUMBER)).containsExactly(newer, alive);
    }

    @Test
    void knows_of_one_phone_whether_it_is_registered_at_this_moment() {
        become(alive);

        assertThat(live.isRegistered(NUMBER)).isTrue();
        assertThat(live.isRegistered(new DialString("1002"))).isFalse();
        pass(301);
        assertThat(live.isRegistered(NUMBER)).isFalse();
    }

    @Test
    void counts_what_was_stored_what_came_and_what_went() {
        live.stored.replace(
                live.node.name(),
                Map.of(
                        new DialString("1002"),
                        List.of(aBinding("1002", "sip:d")
                                .until(now.plusSeconds(300))
                                .bound())));
        live.start();
        assertThat(live.count()).isEqualTo(1);

        become(alive, newer);
        assertThat(live.count()).isEqualTo(3);
        become(alive, newer);
        become(newer);
        assertThat(live.count()).isEqualTo(2);
        live.remove(newer.key());
        live.remove(newer.key());
        assertThat(live.count()).isEqualTo(1);
    }

    @Test
    void shows_those_of_the_phone_that_is_meant() {
        Registrations shown = new Registrations();
        shown.bindings = live;
        shown.clock = clock;
        become(alive);

        assertThat(shown.of(Actor.SYSTEM, "1001")).hasSize(1);
        assertThat(shown.of(Actor.SYSTEM, "10-01")).isEmpty();
        assertThat(shown.of(Actor.SYSTEM, "no number")).isEmpty();
        assertThat(shown.isRegistered(Actor.SYSTEM, NUMBER)).isTrue();
        assertThat(shown.count(Actor.SYSTEM)).isEqualTo(1);
    }

    @Test
    void refusal_changes_nothing() {
        become(alive);
        live.takeChanges(10);

        live.decide(NUMBER, known -> new RegisterOutcome.Refused(RegisterRefusal.OUT_OF_ORDER));

        assertThat(live.of(NUMBER)).containsExactly(alive);
        assertThat(live.takeChanges(10)).isEmpty();
    }

    @Test
    void hands_each_change_over_once_until_it_was_lost() {
        become(alive);

        assertThat(live.takeChanges(10)).isEqualTo(Map.of(NUMBER, List.of(alive)));
        assertThat(live.takeChanges(10)).isEmpty();
        live.changesWereLost(Set.of(NUMBER));
        assertThat(live.takeChanges(10)).containsOnlyKeys(NUMBER);
    }

    @Test
    void removed_binding_is_handed_over_as_nothing() {
        become(alive);

        assertThat(live.remove(alive.key())).isTrue();
        assertThat(live.remove(alive.key())).isFalse();

        assertThat(live.takeChanges(10)).isEqualTo(Map.of(NUMBER, List.of()));
        assertThat(live.count()).isZero();
    }

    @Test
    void phone_that_is_no_more_takes_its_registrations_along() {
        become(alive);
        phones.delete(new PhoneId(1));
        live.phones.read();

        live.review(new SnapshotChanged());

        assertThat(live.count()).isZero();
    }

    @Test
    void forgets_when_it_was_kept_alive_with_the_binding() {
        become(alive);
        live.keptAlive(alive, now);
        assertThat(live.keptAliveAt(alive)).contains(now);

        live.remove(alive.key());
        live.keptAlive(alive, now);

        assertThat(live.keptAliveAt(alive)).isEmpty();
    }

    private void pass(long seconds) {
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }

    private void become(Binding... bindings) {
        live.decide(NUMBER, known -> new RegisterOutcome.Accepted(List.of(bindings)));
    }
}
