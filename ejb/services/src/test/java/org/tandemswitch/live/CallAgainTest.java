package org.tandemswitch.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.audit.Entry;
import org.tandemswitch.audit.MemorySystemLog;
import org.tandemswitch.call.Trial;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.GatewayRef;
import org.tandemswitch.schedule.EvenClock;
import org.tandemswitch.user.NotAllowed;
import org.tandemswitch.user.Rights;
import org.tandemswitch.user.Role;

class CallAgainTest {
    private static final GatewayRef BELL = new GatewayRef(new GatewayId(7), "Bell");
    private static final Actor ANNA = new Actor("anna", "192.0.2.1", Rights.ALL);
    private static final Actor VERA = new Actor("vera", "192.0.2.1", Role.VIEWER.rights());

    private final MemorySystemLog log = new MemorySystemLog();
    private final Vendors vendors = new Vendors();
    private final CallAgain callAgain = new CallAgain();

    @BeforeEach
    void leave_one_alone() {
        vendors.parameters = new ParametersInForce();
        vendors.clock = new EvenClock();
        callAgain.vendors = vendors;
        callAgain.occurrences = LogOfTest.occurrences(log);
        vendors.tried(new Trial(BELL, Trial.Result.FAILED, OptionalInt.of(503), Optional.of(Duration.ofMinutes(30))));
    }

    @Test
    @DisplayName("GS-17 a gateway that rests gets calls again when an operator says so, and the log names it once")
    void ends_a_rest() {
        callAgain.callAgain(ANNA, BELL);
        callAgain.callAgain(ANNA, BELL);

        assertThat(vendors.isOnline(BELL.id())).isTrue();
        assertThat(vendors.of(ANNA, BELL.id()).leftAlone()).isEmpty();
        assertThat(log.newest(Set.of(Deed.GATEWAY_CALLED_AGAIN), 9))
                .singleElement()
                .extracting(Entry::by, Entry::subject)
                .containsExactly("anna", "Bell");
        assertThat(log.edits()).isZero();
    }

    @Test
    @DisplayName("US-01 whoever may only look at gateways ends no rest")
    void needs_the_right() {
        assertThatThrownBy(() -> callAgain.callAgain(VERA, BELL)).isInstanceOf(NotAllowed.class);

        assertThat(vendors.isOnline(BELL.id())).isFalse();
    }
}
