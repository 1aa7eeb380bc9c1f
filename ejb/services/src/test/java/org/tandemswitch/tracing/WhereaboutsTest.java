package org.tandemswitch.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.tandemswitch.parameter.value.HostPort;

class WhereaboutsTest {
    private static final Optional<HostPort> SERVER = Optional.of(new HostPort("homer.example", 9060));
    private static final Optional<HostPort> OTHER = Optional.of(new HostPort("other.example", 9060));
    private static final InetSocketAddress HERE = new InetSocketAddress("192.0.2.1", 9060);
    private static final InetSocketAddress THERE = new InetSocketAddress("192.0.2.2", 9060);

    private final AtomicLong second = new AtomicLong(100);
    private final AtomicInteger asked = new AtomicInteger();
    private Optional<InetSocketAddress> known = Optional.empty();
    private boolean failing;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean slow;
    private final Whereabouts whereabouts =
            new Whereabouts(() -> TimeUnit.SECONDS.toNanos(second.get()), this::lookUp, this::execute);

    private void execute(Runnable work) {
        waiting.add(work);
        if (!slow) {
            answer();
        }
    }

    private void answer() {
        waiting.remove().run();
    }

    private Optional<InetSocketAddress> lookUp(HostPort server) {
        asked.incrementAndGet();
        if (failing) {
            throw new IllegalStateException("no name server");
        }
        return known;
    }

    @Test
    void server_that_was_not_found_is_looked_for_again_once_a_minute() {
        assertThat(whereabouts.of(SERVER)).isEmpty();

        known = Optional.of(HERE);
        second.addAndGet(59);
        assertThat(whereabouts.of(SERVER)).isEmpty();
        assertThat(asked).hasValue(1);

        second.addAndGet(1);
        assertThat(whereabouts.of(SERVER)).contains(HERE);
    }

    @Test
    void server_that_moves_is_followed_and_is_where_it_was_while_it_is_not_found() {
        known = Optional.of(HERE);
        assertThat(whereabouts.of(SERVER)).contains(HERE);

        known = Optional.empty();
        second.addAndGet(60);
        assertThat(whereabouts.of(SERVER)).contains(HERE);

        known = Optional.of(THERE);
        second.addAndGet(60);
        assertThat(whereabouts.of(SERVER)).contains(THERE);
    }

    @Test
    void another_server_is_looked_for_at_once_and_is_not_where_the_first_one_was() {
        known = Optional.of(HERE);
        assertThat(whereabouts.of(SERVER)).contains(HERE);

        known = Optional.empty();
        assertThat(whereabouts.of(OTHER)).isEmpty();
        assertThat(asked).hasValue(2);
    }

    @Test
    void server_is_where_it_was_until_the_name_server_answers() {
        known = Optional.of(HERE);
        assertThat(whereabouts.of(SERVER)).contains(HERE);

        slow = true;
        known = Optional.of(THERE);
        second.addAndGet(60);
        assertThat(whereabouts.of(SERVER)).contains(HERE);
        second.addAndGet(60);
        assertThat(whereabouts.of(SERVER)).contains(HERE);
        assertThat(waiting).hasSize(1);

        answer();
        assertThat(whereabouts.of(SERVER)).contains(THERE);
    }

    @Test
    void answer_about_the_server_before_says_nothing_about_the_one_now() {
        slow = true;
        known = Optional.of(HERE);
        assertThat(whereabouts.of(SERVER)).isEmpty();
        assertThat(whereabouts.of(OTHER)).isEmpty();

        answer();
        assertThat(whereabouts.of(OTHER)).isEmpty();

        known = Optional.of(THERE);
        answer();
        assertThat(whereabouts.of(OTHER)).contains(THERE);
    }

    @Test
    void search_that_fails_is_one_that_finds_nothing() {
        known = Optional.of(HERE);
        assertThat(whereabouts.of(SERVER)).contains(HERE);

        failing = true;
        second.addAndGet(60);
        assertThat(whereabouts.of(SERVER)).contains(HERE);
    }

    @Test
    void nobody_is_looked_for_when_no_server_is_named() {
        known = Optional.of(HERE);

        assertThat(whereabouts.of(Optional.empty())).isEmpty();
        assertThat(asked).hasValue(0);
    }
}
