package org.tandemswitch.trace;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tandemswitch.call.Mark;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.gateway.Transport;

class LadderTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final CallStory story = new CallStory(
            "n1-1",
            "",
            "",
            Optional.empty(),
            List.of(new CallStory.Leg("in", "client"), new CallStory.Leg("a", "A"), new CallStory.Leg("b", "B")),
            List.of(new Mark(NOW.plusMillis(35), Mark.Kind.REFUSED, 0, "A", "30", 503)),
            List.of(
                    message(0, true, "in", "INVITE sip:1@h SIP/2.0", "CSeq: 1 INVITE\r\nX-Own: 1\r\n"),
                    message(10, false, "a", "INVITE sip:1@a SIP/2.0", "CSeq: 1 INVITE\r\n"),
                    message(20, false, "a", "INVITE sip:1@a SIP/2.0", "CSeq: 1 INVITE\r\n"),
                    message(30, true, "a", "SIP/2.0 503 Busy", "CSeq: 1 INVITE\r\n"),
                    message(40, false, "b", "INVITE sip:1@b SIP/2.0", "CSeq: 1 INVITE\r\n")),
            0);

    @Test
    void every_vendor_that_was_tried_has_a_lane_of_its_own() {
        Ladder ladder = Ladder.of(story);

        assertThat(ladder.lanes()).extracting(Ladder.Lane::name).containsExactly("client", "", "A", "B");
        assertThat(ladder.rungs().stream().flatMap(rung -> rung.arrow().stream()))
                .extracting(Ladder.Arrow::from, Ladder.Arrow::to, Ladder.Arrow::repeated)
                .containsExactly(
                        tuple(0, 1, false),
                        tuple(1, 2, false),
                        tuple(1, 2, true),
                        tuple(2, 1, false),
                        tuple(1, 3, false));
    }

    @Test
    void decision_stands_between_the_messages_it_follows_from_and_leads_to() {
        assertThat(Ladder.of(story).rungs().get(4).mark()).isPresent();
        assertThat(Ladder.of(story).rungs().get(4).since()).hasMillis(35);
    }

    @Test
    void title_says_what_stands_in_the_message() {
        Passage refusal = message(0, true, "in", bytes("SIP/2.0 486 Ocupé 忙"), "CSeq: 1 INVITE\r\n");
        CallStory refused = new CallStory("in", "", "", Optional.empty(), List.of(), List.of(), List.of(refusal), 0);

        assertThat(Ladder.of(refused).rungs().stream().flatMap(rung -> rung.arrow().stream()))
                .extracting(Ladder.Arrow::title)
                .containsExactly("486 Ocupé 忙");
    }

    private static String bytes(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }

    @Test
    void message_that_left_is_compared_with_the_one_it_was_made_of() {
        assertThat(Counterparts.of(story.messages(), 4)).contains(0);
        assertThat(Counterparts.of(story.messages(), 0)).contains(1);
        assertThat(Differences.between(
                        story.messages().get(0).text(), story.messages().get(4).text()))
                .contains(
                        new Differences.Line(Differences.Sort.GONE, "X-Own: 1"),
                        new Differences.Line(Differences.Sort.NEW, "Call-ID: b"),
                        new Differences.Line(Differences.Sort.SAME, "CSeq: 1 INVITE"));
    }

    @Test
    void refusal_that_the_caller_never_heard_of_has_no_counterpart() {
        List<Passage> messages = List.of(
                message(0, true, "in", "INVITE sip:1@h SIP/2.0", ""),
                message(10, false, "a", "INVITE sip:1@a SIP/2.0", ""),
                message(20, true, "a", "SIP/2.0 503 Busy", "CSeq: 1 INVITE\r\n"),
                message(30, false, "b", "INVITE sip:1@b SIP/2.0", ""),
                message(40, true, "b", "SIP/2.0 486 Busy", "CSeq: 1 INVITE\r\n"),
                message(50, false, "in", "SIP/2.0 486 Busy", "CSeq: 1 INVITE\r\n"));

        assertThat(Counterparts.of(messages, 2)).isEmpty();
        assertThat(Counterparts.of(messages, 4)).contains(5);
        assertThat(Counterparts.of(messages, 5)).contains(4);
    }

    @Test
    void request_of_ours_inside_a_call_is_not_made_of_the_one_that_began_it() {
        List<Passage> messages = List.of(
                message(0, true, "in", "INVITE sip:1@h SIP/2.0", "To: <sip:1@h;tag=no>\r\n"),
                message(10, false, "a", "INVITE sip:1@a SIP/2.0", "To: <sip:1@a>\r\n"),
                message(20, false, "a", "INVITE sip:1@a SIP/2.0", "t: \"1\" <sip:1@a> ; Tag=x\r\n"),
                message(30, true, "in", "BYE sip:1@h SIP/2.0", "To: <sip:1@h>;tag=y\r\n"),
                message(40, false, "a", "BYE sip:1@a SIP/2.0", "To: <sip:1@a>;tag=x\r\n"));

        assertThat(Counterparts.of(messages, 2)).isEmpty();
        assertThat(Counterparts.of(messages, 0)).contains(1);
        assertThat(Counterparts.of(messages, 4)).contains(3);
    }

    @Test
    void counterpart_is_found_in_time_whatever_stands_in_an_address() {
        List<Passage> messages = List.of(
                message(0, true, "in", "INVITE sip:1@h SIP/2.0", "To: " + ";tag=".repeat(200_000) + ">\r\n"),
                message(10, false, "a", "INVITE sip:1@a SIP/2.0", "To: <sip:1@a>\r\n"));

        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThat(Counterparts.of(messages, 0))
                .contains(1));
    }

    @Test
    void repeated_message_has_the_counterpart_of_the_first_time() {
        List<Passage> messages = List.of(
                message(0, true, "in", "INVITE sip:1@h SIP/2.0", ""),
                message(10, false, "a", "INVITE sip:1@a SIP/2.0", ""),
                message(20, true, "in", "INVITE sip:1@h SIP/2.0", ""),
                message(30, false, "b", "INVITE sip:1@b SIP/2.0", ""));

        assertThat(Counterparts.of(messages, 2)).contains(1);
        assertThat(Counterparts.of(messages, 3)).contains(0);
    }

    private static Passage message(int millis, boolean received, String dialog, String start, String fields) {
        SourceAddress one = new SourceAddress(new IpAddress("192.0.2.1"), 5060);
        SourceAddress other = new SourceAddress(new IpAddress("192.0.2.2"), 5060);
        return new Passage(
                NOW.plusMillis(millis),
                received,
                Transport.UDP,
                one,
                other,
                start + "\r\nCall-ID: " + dialog + "\r\n" + fields + "\r\n");
    }
}
