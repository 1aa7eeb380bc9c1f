package org.tandemswitch.tracing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.call.CallId;
import org.tandemswitch.call.Mark;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.trace.Passage;
import org.tandemswitch.trace.Trace;
import org.tandemswitch.trace.TraceSubject;

class FollowerTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final CallId CALL = new CallId("n1-1");

    private final List<String> written = new ArrayList<>();
    private final Follower follower = new Follower(this::write);

    private void write(Trace trace, Entry entry) {
        String what = entry instanceof Entry.Message message
                ? message.passage().text().split(" ", 2)[0]
                : ((Entry.Note) entry).mark().kind().toString();
        written.add(trace.number() + " " + what);
    }

    @Test
    @DisplayName("DT-01 a call is recorded from its first message on, although the vendor is chosen later")
    void call_of_a_gateway_is_recorded_from_its_first_message_on() {
        follower.follow(List.of(trace(1, "gateway", "B")));

        callWithTwoVendors();

        assertThat(written)
                .containsExactly(
                        "1 INVITE",
                        "1 ARRIVED",
                        "1 INVITED",
                        "1 INVITE",
                        "1 SIP/2.0",
                        "1 INVITED",
                        "1 INVITE",
                        "1 BYE");
    }

    @Test
    void both_legs_are_recorded_when_the_number_is_in_one_of_them() {
        follower.follow(List.of(trace(1, "number", "4420"), trace(2, "number", "555")));

        callWithTwoVendors();

        assertThat(written).hasSize(8).allMatch(line -> line.startsWith("1 "));
    }

    @Test
    void call_that_nobody_asked_for_is_not_recorded() {
        follower.follow(List.of(trace(1, "gateway", "C"), trace(2, "address", "192.0.2.77")));

        callWithTwoVendors();

        assertThat(written).isEmpty();
    }

    @Test
    void what_is_no_conversation_is_recorded_for_its_address() {
        follower.follow(List.of(trace(1, "address", "192.0.2.2")));

        follower.passed(passage("HELLO"));

        assertThat(written).containsExactly("1 HELLO");
    }

    @Test
    void leg_of_a_vendor_belongs_to_the_call_of_the_caller() {
        assertThat(follower.passed(passage("INVITE sip:4420@h SIP/2.0\r\nCall-ID: in\r\n\r\n")))
                .isEqualTo("in");
        follower.noted(CALL, mark(Mark.Kind.ARRIVED, "client", "in"));
        follower.noted(CALL, mark(Mark.Kind.INVITED, "A", "out"));

        assertThat(follower.passed(passage("INVITE sip:1@h SIP/2.0\r\nCall-ID: out\r\n\r\n")))
                .isEqualTo("in");
    }

    @Test
    @DisplayName("DT-01 the end of a long call is recorded, however many others there were meanwhile")
    void end_of_a_long_call_is_recorded() {
        follower.follow(List.of(trace(1, "gateway", "B"), trace(2, "all", "")));
        follower.passed(passage("INVITE sip:4420@h SIP/2.0\r\nCall-ID: in\r\n\r\n"));
        follower.noted(CALL, mark(Mark.Kind.ARRIVED, "client", "in"));
        follower.noted(CALL, mark(Mark.Kind.INVITED, "B", "out-b"));
        follower.passed(passage("ACK sip:4420@h SIP/2.0\r\nCall-ID: in\r\n\r\n"));
        for (int other = 0; other < 60_000; other++) {
            follower.passed(passage("INVITE sip:9@h SIP/2.0\r\nCall-ID: other-" + other + "\r\n\r\n"));
        }
        written.clear();

        follower.passed(passage("BYE sip:x@h SIP/2.0\r\nCall-ID: in\r\n\r\n"));

        assertThat(written).containsExactlyInAnyOrder("1 BYE", "2 BYE");
    }

    @Test
    void trace_of_all_has_the_journal_too() {
        follower.follow(List.of(trace(1, "all", "")));

        follower.noted(CALL, mark(Mark.Kind.ARRIVED, "client", "in"));
        follower.noted(CALL, mark(Mark.Kind.REFUSED, "", ""));

        assertThat(written).containsExactly("1 ARRIVED", "1 REFUSED");
    }

    @Test
    @DisplayName("DT-01 the message that shows who is meant is recorded, however much passed before it")
    void message_is_recorded_although_its_conversation_holds_its_most() {
        for (int number = 0; number < 100; number++) {
            follower.passed(passage("REGISTER sip:4420@h SIP/2.0\r\nCall-ID: phone\r\n\r\n"));
        }
        follower.follow(List.of(trace(1, "phone", "4420")));

        follower.passed(passage("OPTIONS sip:4420@h SIP/2.0\r\nCall-ID: phone\r\n\r\n"));
        follower.passed(passage("REGISTER sip:4420@h SIP/2.0\r\nCall-ID: phone\r\n\r\n"));

        assertThat(written).hasSizeLessThan(100).endsWith("1 REGISTER", "1 OPTIONS", "1 REGISTER");
        assertThat(written).containsOnlyOnce("1 OPTIONS");
    }

    @Test
    void message_is_recorded_although_the_beginning_of_its_conversation_had_to_go() {
        follower.passed(passage("REGISTER sip:4420@h SIP/2.0\r\nCall-ID: phone\r\n\r\n"));
        String body = "\r\n\r\n" + "x".repeat(1 << 20);
        for (int other = 0; other < 30; other++) {
            follower.passed(passage("INVITE sip:9@h SIP/2.0\r\nCall-ID: other-" + other + body));
        }
        follower.follow(List.of(trace(1, "phone", "4420")));

        follower.passed(passage("OPTIONS sip:4420@h SIP/2.0\r\nCall-ID: phone\r\n\r\n"));

        assertThat(written).containsExactly("1 OPTIONS");
    }

    @Test
    @DisplayName("DT-01 what passed hours before is in no trace, though a phone keeps its Call-ID for days")
    void beginning_is_kept_for_some_minutes() {
        Instant later = NOW.plus(Duration.ofHours(1));
        follower.passed(passage("REGISTER sip:4420@h SIP/2.0\r\nCall-ID: phone\r\n\r\n"));
        follower.passed(passage("SUBSCRIBE sip:9@h SIP/2.0\r\nCall-ID: phone\r\n\r\n", later));
        follower.follow(List.of(trace(1, "phone", "4420")));

        follower.passed(passage("OPTIONS sip:4420@h SIP/2.0\r\nCall-ID: phone\r\n\r\n", later.plusSeconds(60)));

        assertThat(written).containsExactly("1 SUBSCRIBE", "1 OPTIONS");
    }

    @Test
    @DisplayName("DT-01 a trace that begins in a long call has the call from its first message on, with both legs")
    void beginning_of_a_call_is_kept_as_long_as_it_lasts() {
        Instant later = NOW.plus(Duration.ofHours(1));
        follower.passed(passage("INVITE sip:9@h SIP/2.0\r\nCall-ID: in\r\n\r\n"));
        follower.noted(CALL, mark(Mark.Kind.ARRIVED, "client", "in"));
        follower.noted(CALL, mark(Mark.Kind.INVITED, "A", "out"));
        follower.passed(passage("INFO sip:9@h SIP/2.0\r\nCall-ID: out\r\n\r\n", later));
        follower.follow(List.of(trace(1, "number", "4420")));

        follower.passed(passage("BYE sip:4420@h SIP/2.0\r\nCall-ID: out\r\n\r\n", later.plusSeconds(60)));

        assertThat(written).containsExactly("1 INVITE", "1 ARRIVED", "1 INVITED", "1 INFO", "1 BYE");
    }

    @Test
    void nothing_is_known_of_what_passed_before_everything_was_forgotten() {
        follower.passed(passage("INVITE sip:9@h SIP/2.0\r\nCall-ID: in\r\n\r\n"));
        follower.noted(CALL, mark(Mark.Kind.ARRIVED, "client", "in"));
        follower.noted(CALL, mark(Mark.Kind.INVITED, "A", "out"));

        follower.forgetAll();
        follower.follow(List.of(trace(1, "number", "4420")));

        assertThat(follower.passed(passage("BYE sip:4420@h SIP/2.0\r\nCall-ID: out\r\n\r\n")))
                .isEqualTo("out");
        assertThat(written).containsExactly("1 BYE");
    }

    private void callWithTwoVendors() {
        follower.passed(passage("INVITE sip:4420@h SIP/2.0\r\nCall-ID: in\r\n\r\n"));
        follower.noted(CALL, mark(Mark.Kind.ARRIVED, "client", "in"));
        follower.noted(CALL, mark(Mark.Kind.INVITED, "A", "out-a"));
        follower.passed(passage("INVITE sip:1@a SIP/2.0\r\nCall-ID: out-a\r\n\r\n"));
        follower.passed(passage("SIP/2.0 503 Busy\r\nCall-ID: out-a\r\n\r\n"));
        follower.noted(CALL, mark(Mark.Kind.INVITED, "B", "out-b"));
        follower.passed(passage("INVITE sip:1@b SIP/2.0\r\nCall-ID: out-b\r\n\r\n"));
        follower.passed(passage("BYE sip:x@h SIP/2.0\r\nCall-ID: in\r\n\r\n"));
        follower.passed(passage("INVITE sip:9@h SIP/2.0\r\nCall-ID: other\r\n\r\n"));
    }

    private static Mark mark(Mark.Kind kind, String who, String detail) {
        return new Mark(NOW, kind, 0, who, detail, 0);
    }

    static Passage passage(String text) {
        return passage(text, NOW);
    }

    private static Passage passage(String text, Instant at) {
        SourceAddress one = new SourceAddress(new IpAddress("192.0.2.1"), 5060);
        SourceAddress other = new SourceAddress(new IpAddress("192.0.2.2"), 5060);
        return new Passage(at, true, Transport.UDP, one, other, text);
    }

    private static Trace trace(long number, String kind, String value) {
        return Trace.begin(number, TraceSubject.parse(kind, value).orElseThrow(), "admin", NOW, Optional.empty());
    }
}
