package org.tandemswitch.registrar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.registration.Judgement;
import org.tandemswitch.registration.MemoryPhones;
import org.tandemswitch.schedule.EvenClock;

class IdentifyCallerTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final SourceAddress SOURCE = new SourceAddress(new IpAddress("198.51.100.7"), 40_000);

    private final AtomicReference<Instant> wall = new AtomicReference<>(NOON);
    private final IdentifyCaller identifyCaller = new IdentifyCaller();

    @Test
    void age_of_a_nonce_does_not_follow_a_clock_that_is_set() {
        identifyCaller.phones = new KnownPhones();
        identifyCaller.phones.stored = new MemoryPhones();
        identifyCaller.parameters = new ParametersInForce();
        identifyCaller.clock = new EvenClock(wall::get, () -> 0);

        wall.set(NOON.minusSeconds(3600));

        assertThat(madeAt(nonce())).isEqualTo(NOON);
    }

    private String nonce() {
        Judgement judgement = identifyCaller.judge("REGISTER", "1001", SOURCE, List.of());
        return ((Judgement.Asked) judgement).challenge().nonce();
    }

    /** A nonce begins with the moment it was made. */
    private static Instant madeAt(String nonce) {
        return Instant.ofEpochMilli(Long.parseLong(nonce.substring(0, 16), 16));
    }
}
