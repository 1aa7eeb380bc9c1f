package org.tandemswitch.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.tandemswitch.call.CallAttempt;
import org.tandemswitch.call.CallId;
import org.tandemswitch.call.Mark;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.number.DialString;
import org.tandemswitch.timer.SessionTerms;

class CallJournalTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final CallJournal journal = new CallJournal();

    CallJournalTest() {
        journal.recorder = new Recorder();
    }

    @Test
    void call_in_progress_is_known_however_many_end_meanwhile() {
        CallId talking = begun("n1-talking");

        for (int number = 0; number <= CallJournal.MOST_OVER; number++) {
            end(begun("n1-" + number));
        }

        assertThat(journal.find(talking)).isPresent();
        assertThat(journal.find(new CallId("n1-0"))).isEmpty();
        assertThat(journal.find(new CallId("n1-1"))).isPresent();
    }

    @Test
    void call_whose_end_is_never_told_is_forgotten_at_last() {
        CallId lost = begun("n1-lost");

        for (int number = 0; number < CallJournal.MOST_OPEN; number++) {
            begun("n1-" + number);
        }

        assertThat(journal.find(lost)).isEmpty();
        assertThat(journal.newest()).hasSize(CallJournal.MOST_OPEN);
    }

    @Test
    void calls_in_progress_come_first_and_the_newest_before_the_others() {
        CallId first = begun("n1-1");
        CallId second = begun("n1-2");
        CallId third = begun("n1-3");
        end(third);

        assertThat(journal.newest()).extracting(Diary::call).containsExactly(second, first, third);
    }

    private CallId begun(String id) {
        CallId call = new CallId(id);
        CallAttempt attempt = new CallAttempt(
                call,
                new SourceAddress(new IpAddress("192.0.2.1"), 5060),
                new DialString("1001"),
                new DialString("4420"),
                id + "@h",
                NOW,
                SessionTerms.NONE);
        journal.opened(attempt, "client");
        return call;
    }

    private void end(CallId call) {
        journal.noted(call, new Mark(NOW, Mark.Kind.RECORDED, 0, "CALLER", "normal_clearing", 0));
    }
}
