package org.tandemswitch.phone;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeavesNothingBehindTest {
    @ParameterizedTest
    @CsvSource({"udp, 100", "tcp, 30"})
    void calls_between_fresh_phones_leave_no_thread(String transport, int calls) {
        callOnce(transport);
        var before = settledThreads(0);

        for (var n = 0; n < calls; n++) {
            callOnce(transport);
        }

        assertThat(settledThreads(before.size())).hasSizeLessThanOrEqualTo(before.size());
    }

    @Test
    void a_phone_whose_port_is_taken_leaves_no_thread() {
        try (var first = Phone.on("127.0.0.2", 0).udp()) {
            var before = settledThreads(0);

            for (var n = 0; n < 10; n++) {
                assertThatThrownBy(() -> Phone.on("127.0.0.2", first.port()).udp())
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("cannot listen");
            }

            assertThat(settledThreads(before.size())).hasSizeLessThanOrEqualTo(before.size());
        }
    }

    private static void callOnce(String transport) {
        try (var alice = Phone.open("127.0.0.2", 0, transport);
                var bob = Phone.open("127.0.0.3", 0, transport)) {
            bob.onCall(Script.onInvite().answer(Duration.ZERO));
            var call = alice.call("99").via(bob.host(), bob.port());
            call.awaitAnswer();
            call.hangUp();
        }
    }

    /** Threads end a moment after they are told to: waits until there are as few as wanted, two seconds at most. */
    private static List<String> settledThreads(int wanted) {
        var deadline = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        var names = threads();
        while (names.size() > wanted && System.nanoTime() < deadline) {
            LockSupport.parkNanos(ofMillis(20).toNanos());
            names = threads();
        }
        return names;
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .sorted()
                .toList();
    }
}
