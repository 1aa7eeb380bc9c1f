package org.tandemswitch.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.call.Trial;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.GatewayRef;
import org.tandemswitch.publication.Publication;
import org.tandemswitch.publication.PublishOutcome;
import org.tandemswitch.schedule.EvenClock;
import org.tandemswitch.user.Rights;

final class VendorsTest {
    private static final GatewayRef BELL = new GatewayRef(new GatewayId(7), "Bell");

    private static final Actor VERA = new Actor("vera", "192.0.2.1", Rights.ALL);
    private final Vendors vendors = new Vendors();

    @BeforeEach
    void without_parameters() {
        vendors.parameters = new ParametersInForce();
        vendors.clock = new EvenClock();
    }

    @Test
    @DisplayName("GS-18 counts invitations, answers and failures, and keeps the last code")
    void counts() {
        vendors.tried(new Trial(BELL, Trial.Result.ANSWERED, OptionalInt.of(200), Optional.empty()));
        vendors.tried(new Trial(BELL, Trial.Result.FAILED, OptionalInt.of(404), Optional.empty()));
        vendors.tried(new Trial(BELL, Trial.Result.FAILED, OptionalInt.empty(), Optional.empty()));
        vendors.tried(new Trial(BELL, Trial.Result.TAKEN_BACK, OptionalInt.empty(), Optional.empty()));

        VendorState state = vendors.of(VERA, BELL.id());
        assertThat(state.attempts()).isEqualTo(4);
        assertThat(state.answered()).isEqualTo(1);
        assertThat(state.failed()).isEqualTo(2);
        assertThat(state.ratioSinceStart()).as("of those not taken back").hasValue(33);
        assertThat(vendors.of(VERA, new GatewayId(8)).ratioSinceStart()).isEmpty();
        assertThat(state.lastStatus()).hasValue(404);
        assertThat(state.lastAnswered()).isPresent();
    }

    @Test
    @DisplayName("GS-17 a gateway that asks for a pause gets it, but not for ever")
    void leaves_a_gateway_alone() {
        vendors.tried(failed(Duration.ofDays(24000)));

        assertThat(vendors.isOnline(BELL.id())).isFalse();
        assertThat(vendors.of(VERA, BELL.id()).leftAlone()).hasValueSatisfying(left -> assertThat(left)
                .isBetween(Vendors.LONGEST_REST.minusSeconds(5), Vendors.LONGEST_REST));
    }

    @Test
    void a_pause_ends_by_itself() {
        vendors.tried(failed(Duration.ZERO));

        assertThat(vendors.isOnline(BELL.id())).isTrue();
        assertThat(vendors.isOnline(new GatewayId(8))).isTrue();
    }

    @Test
    @DisplayName("SI-09 a gateway that leaves questions unanswered gets no calls until it answers one")
    void a_silent_gateway_gets_no_calls() {
        boolean first = vendors.missed(BELL.id(), 2);
        boolean stillOnline = vendors.isOnline(BELL.id());
        boolean second = vendors.missed(BELL.id(), 2);
        boolean third = vendors.missed(BELL.id(), 2);

        assertThat(first).isFalse();
        assertThat(stillOnline).isTrue();
        assertThat(second).isTrue();
        assertThat(third).as("told once").isFalse();
        assertThat(vendors.isOnline(BELL.id())).isFalse();
        assertThat(vendors.of(VERA, BELL.id()).silent()).isTrue();
        assertThat(vendors.heard(BELL.id())).isTrue();
        assertThat(vendors.heard(BELL.id())).isFalse();
        assertThat(vendors.isOnline(BELL.id())).isTrue();
    }

    @Test
    @DisplayName(
            "SI-06 a gateway that says it is full gets no calls until it says otherwise or may not say it any more")
    void a_full_gateway_gets_no_calls() {
        publish(100);
        boolean whenFull = vendors.isOnline(BELL.id());
        VendorState state = vendors.of(VERA, BELL.id());
        publish(99);
        boolean whenBusy = vendors.isOnline(BELL.id());
        publish(100);
        vendors.believeOnly(Set.of());

        assertThat(whenFull).isFalse();
        assertThat(state.load()).hasValue(100);
        assertThat(state.isOnline()).isFalse();
        assertThat(whenBusy).isTrue();
        assertThat(vendors.isOnline(BELL.id())).isTrue();
        assertThat(vendors.of(VERA, BELL.id()).load()).isEmpty();
    }

    private void publish(int load) {
        Publication told = new Publication("tag", load, Instant.now().plusSeconds(60));
        vendors.published(
                BELL.id(), before -> new PublishOutcome.Accepted("tag", Duration.ofSeconds(60), Optional.of(told)));
    }

    private static Trial failed(Duration comeLater) {
        return new Trial(BELL, Trial.Result.FAILED, OptionalInt.of(503), Optional.of(comeLater));
    }
}
