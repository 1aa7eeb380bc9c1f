package org.tandemswitch.system.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.RawSip;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Cdr;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Vendor;

/** When requests that nobody answers leave the switch, seen by a peer that only listens. */
@Order(10)
class ResendTest extends OnTheSwitch {
    /** Nothing leaves before its time; a busy machine may see it late. */
    private static final Duration EARLY = Duration.ofMillis(20);

    private static final Duration LATE = Duration.ofSeconds(2);

    ResendTest(Records records) {
        super(records);
    }

    @Test
    @DisplayName("RS-01 RS-07 D-10: INVITE leaves at 0, 0.5, 1.5, 3.5, 7.5 and fails at 10.0")
    void usual_list_repeats_an_invite_until_its_timeout() {
        try (RawSip silent = RawSip.udp(Vendor.UDP.host(), Vendor.UDP.port())) {
            Dialled call = phones.place(phones.client().call(Vendor.UDP.number("900")));

            List<Long> instants = instants(silent, "INVITE", call.invite().time(), Duration.ofSeconds(13));

            assertInstants(instants, 0, 500, 1500, 3500, 7500);
            assertThat(call.awaitRefusal().status()).isEqualTo(408);
            Cdr cdr = records.only(call);
            assertThat(cdr.endReason()).isEqualTo("connection_timeout");
            assertThat(cdr.between("beganAt", "endedAt")).isBetween(Duration.ofSeconds(10), Duration.ofSeconds(14));
        }
    }

    @Test
    @DisplayName("RS-03 RS-06 GS-09: a gateway's own list is used up after one more last wait, then the next is asked")
    void own_list_is_used_up() {
        phones.vendor(Vendor.NEXT, Script.answering());
        try (RawSip silent = RawSip.udp(Vendor.QUICK_RESENDS.host(), Vendor.QUICK_RESENDS.port())) {
            Dialled call = phones.place(phones.client().call(Vendor.QUICK_RESENDS.number("1")));

            List<Long> instants = instants(silent, "INVITE", call.invite().time(), Duration.ofSeconds(4));

            assertInstants(instants, 0, 300, 900, 1200);
            call.awaitAnswer();
            call.hangUp();
            Cdr cdr = records.only(call);
            assertThat(cdr.get("vendorsTried")).isEqualTo("2");
            assertThat(cdr.between("beganAt", "answeredAt")).isBetween(Duration.ofMillis(1500), Duration.ofSeconds(5));
        }
    }

    @Test
    @DisplayName("RS-05 RS-09 TO-06: 100 stops the INVITE; the CANCEL after it is repeated by the same list")
    void any_word_stops_an_invite_and_a_cancel_is_repeated() {
        try (RawSip mute = RawSip.udp(Vendor.QUICK_RESENDS.host(), Vendor.QUICK_RESENDS.port())) {
            Dialled call = phones.place(phones.client().call(Vendor.QUICK_RESENDS.number("2")));
            Message invite = mute.receiveMessage(Duration.ofSeconds(5)).orElseThrow();
            phones.send(mute, trying(invite));
            assertThat(instants(mute, "INVITE", invite.time(), Duration.ofSeconds(2)))
                    .as("repetitions, of three")
                    .hasSizeLessThan(3);

            Instant cancelled = Instant.now();
            call.cancel();

            assertInstants(instants(mute, "CANCEL", cancelled, Duration.ofSeconds(4)), 0, 300, 900, 1200);
            assertThat(records.only(call).endReason()).isEqualTo("caller_cancel");
        }
    }

    private static String trying(Message invite) {
        StringBuilder answer = new StringBuilder("SIP/2.0 100 Trying\r\n");
        invite.headers("Via").forEach(via -> answer.append("Via: ").append(via).append("\r\n"));
        for (String name : List.of("From", "To", "Call-ID", "CSeq")) {
            answer.append(name)
                    .append(": ")
                    .append(invite.header(name).orElseThrow())
                    .append("\r\n");
        }
        return answer.append("Content-Length: 0\r\n\r\n").toString();
    }

    /** Milliseconds from that moment to each of these requests. */
    private static List<Long> instants(RawSip peer, String method, Instant from, Duration time) {
        List<Long> instants = new ArrayList<>();
        Instant end = Instant.now().plus(time);
        while (Instant.now().isBefore(end)) {
            peer.receiveMessage(Duration.between(Instant.now(), end))
                    .filter(one -> one.isRequest(method))
                    .ifPresent(one ->
                            instants.add(Duration.between(from, one.time()).toMillis()));
        }
        return instants;
    }

    private static void assertInstants(List<Long> instants, long... expected) {
        assertThat(instants).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(instants.get(i)).isBetween(expected[i] - EARLY.toMillis(), expected[i] + LATE.toMillis());
        }
    }
}
