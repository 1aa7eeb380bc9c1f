package org.tandemswitch.system.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.Received;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Cdr;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Vendor;

/** What only time can tell: the waits of this test pass side by side. */
@Order(8)
class PatienceTest extends OnTheSwitch {
    private static final Duration INVITE_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration TRANSACTION = Duration.ofSeconds(32);
    private static final Duration EARLY = Duration.ofSeconds(4);
    /** How late a busy machine may be. */
    private static final Duration MARGIN = Duration.ofSeconds(15);

    PatienceTest(Records records) {
        super(records);
    }

    @Test
    @DisplayName("TO-01, GS-19 (a), D-30: silent vendors are given up after 10 s, an answer without ACK after 32 s")
    void silence_is_waited_for_just_as_long_as_it_should_be() {
        Phone client = phones.client();
        Phone answering = phones.vendor(Vendor.UDP, Script.answering());
        Phone silentFirst = phones.vendor(Vendor.FIRST, Script.silent());
        Phone second = phones.vendor(Vendor.SECOND, Script.answering());
        phones.vendor(Vendor.TCP, Script.silent());

        Dialled unacknowledged =
                phones.place(client.call(Vendor.UDP.number("200")).neverAck());
        Dialled passedOn = phones.place(client.call(Vendor.FIRST.number("201")));
        Dialled unheard = phones.place(client.call(Vendor.TCP.number("202")));
        unacknowledged.awaitAnswer();

        passedOn.awaitAnswer(INVITE_TIMEOUT.plus(MARGIN));
        unheard.awaitRefusal(MARGIN);
        passedOn.hangUp();
        second.awaitCall().awaitHangUp();
        unacknowledged.awaitHangUp(TRANSACTION.plus(MARGIN));
        Received answered = answering.awaitCall();
        answered.awaitHangUp();

        assertPassedOn(records.only(passedOn), silentFirst);
        assertUnheard(records.only(unheard));
        assertUnacknowledged(records.only(unacknowledged), unacknowledged, answered);
    }

    private static void assertPassedOn(Cdr cdr, Phone silentFirst) {
        assertThat(cdr.get("vendorName")).isEqualTo(Vendor.SECOND.name());
        assertThat(cdr.get("vendorsTried")).isEqualTo("2");
        assertThat(cdr.between("beganAt", "answeredAt")).isBetween(INVITE_TIMEOUT, INVITE_TIMEOUT.plus(MARGIN));
        assertThat(silentFirst.traffic().received().requests("CANCEL").count())
                .as("a CANCEL before the first answer is forbidden (RFC 3261 section 9.1)")
                .isZero();
    }

    private static void assertUnheard(Cdr cdr) {
        assertThat(cdr.endReason()).isEqualTo("connection_timeout");
        assertThat(cdr.hungUpBy()).isEqualTo("server");
        assertThat(cdr.between("beganAt", "endedAt")).isBetween(INVITE_TIMEOUT, INVITE_TIMEOUT.plus(MARGIN));
    }

    private static void assertUnacknowledged(Cdr cdr, Dialled call, Received answered) {
        assertThat(cdr.endReason()).isEqualTo("ack_timeout");
        assertThat(cdr.between("answeredAt", "endedAt")).isBetween(TRANSACTION.minus(EARLY), TRANSACTION.plus(MARGIN));
        assertThat(call.traffic().received().responses(200).count())
                .as("the answer is repeated until it is acknowledged")
                .isGreaterThan(5);
        assertThat(answered.traffic().received().requests("ACK").count()).isPositive();
    }
}
