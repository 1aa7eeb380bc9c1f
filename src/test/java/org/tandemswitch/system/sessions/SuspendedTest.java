package org.tandemswitch.system.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Api;
import org.tandemswitch.system.server.Vendor;

/** A server that is suspended takes no new calls and finishes those it has. */
@Order(13)
class SuspendedTest extends OnTheSwitch {
    private static final Duration LONGEST = Duration.ofSeconds(4);
    private static final Duration MARGIN = Duration.ofSeconds(10);

    private final Api api = new Api(tandem);

    SuspendedTest(Records records) {
        super(records);
    }

    @AfterEach
    void resume() {
        tandem.management().run("", "resume");
        api.choose("SS_MAX_CALL_DURATION", "0");
    }

    @Test
    @DisplayName("ST-28 the longest duration ends a call also while the server is suspended")
    void call_is_watched_while_the_server_is_suspended() {
        phones.vendor(Vendor.FIRST, Script.answering());
        api.choose("SS_MAX_CALL_DURATION", String.valueOf(LONGEST.toSeconds()));
        Dialled call = phones.place(phones.client().call(Vendor.FIRST.number("307")));
        call.awaitAnswer();

        tandem.management().run("", "suspend");
        call.awaitHangUp(LONGEST.plus(MARGIN));
        tandem.management().run("", "resume");

        assertThat(records.only(call).endReason()).isEqualTo("max_duration");
    }
}
