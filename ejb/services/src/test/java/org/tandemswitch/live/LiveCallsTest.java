package org.tandemswitch.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.call.CallId;
import org.tandemswitch.call.CallState;
import org.tandemswitch.call.CallView;
import org.tandemswitch.call.EndReason;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.GatewayRef;
import org.tandemswitch.number.DialString;
import org.tandemswitch.timer.SessionView;

class LiveCallsTest {
    private static final GatewayRef ANNA = new GatewayRef(new GatewayId(0), "2001");
    private static final GatewayRef BEN = new GatewayRef(new GatewayId(0), "2002");
    private static final GatewayRef VENDOR = new GatewayRef(new GatewayId(7), "2001");

    private final LiveCalls calls = new LiveCalls();

    @Test
    @DisplayName("a phone has the calls it makes and those it gets; a gateway of the same name has its own")
    void calls_of_phones() {
        calls.add(new CallId("1"), new Call(ANNA, BEN));
        calls.add(new CallId("2"), new Call(BEN, VENDOR));
        calls.add(new CallId("3"), new Call(ANNA, ANNA));

        assertThat(calls.byPhone(Actor.SYSTEM)).isEqualTo(Map.of("2001", 2L, "2002", 2L));
        assertThat(calls.byVendor(Actor.SYSTEM)).containsEntry(VENDOR.id(), 1L);
    }

    private record Call(GatewayRef client, GatewayRef vendor) implements OngoingCall {
        @Override
        public CallView view() {
            return new CallView(
                    new CallId("1"),
                    CallState.TALKING,
                    new DialString("1"),
                    new DialString("2"),
                    client,
                    vendor,
                    Instant.EPOCH,
                    Optional.empty(),
                    Optional.empty(),
                    SessionView.NONE,
                    SessionView.NONE);
        }

        @Override
        public void end(EndReason reason) {}
    }
}
