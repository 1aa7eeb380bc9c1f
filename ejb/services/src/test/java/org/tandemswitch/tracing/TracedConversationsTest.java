package org.tandemswitch.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tandemswitch.call.CallId;
import org.tandemswitch.call.Mark;
import org.tandemswitch.cdr.Wanted;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.trace.Passage;

class TracedConversationsTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final SourceAddress ADDRESS = new SourceAddress(new IpAddress("192.0.2.1"), 5060);

    @Test
    void message_that_two_traces_have_recorded_counts_once() {
        TracedConversations traced = new TracedConversations(new Wanted(""));
        List<Passage> messages = List.of(message(0, "in"), message(10, "in"), message(10, "out"));

        messages.forEach(traced::message);
        traced.mark(new CallId("n1-1"), new Mark(NOW, Mark.Kind.ARRIVED, 0, "A", "in", 0));
        traced.mark(new CallId("n1-1"), new Mark(NOW, Mark.Kind.INVITED, 0, "B", "out", 0));
        messages.forEach(traced::message);

        assertThat(traced.found()).extracting(Found::id, Found::messages).containsExactly(tuple("n1-1", 3));
    }

    @Test
    void number_is_found_however_a_message_spells_it() {
        TracedConversations traced = new TracedConversations(new Wanted("+49 30 12"));

        traced.message(message(0, "in"));

        assertThat(traced.found()).extracting(Found::callee).containsExactly("+49301234");
    }

    private static Passage message(int millis, String dialog) {
        return new Passage(
                NOW.plusMillis(millis),
                true,
                Transport.UDP,
                ADDRESS,
                ADDRESS,
                "INVITE sip:1@h SIP/2.0\r\nCall-ID: " + dialog
                        + "\r\nFrom: <sip:1001@h>;tag=1\r\nTo: <sip:%2B49-30-1234@h>\r\n\r\n");
    }
}
