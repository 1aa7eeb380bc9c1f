package org.tandemswitch.sip.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mobicents.servlet.sip.core.session.SipApplicationSessionKey;
import org.tandemswitch.sip.transport.Limits;

/** Two calls of one name would share their sessions, and end together. */
class SessionNamesTest {
    /** Of 32 bits a hundred of these would meet another one. */
    private static final int CALLS = 1_000_000;

    private final SipEngine engine = new SipEngine(new EngineSettings(
            2,
            100,
            new Limits(4000, 0, 100, 10, 10),
            Duration.ofMillis(500),
            Duration.ofSeconds(4),
            Duration.ofSeconds(5),
            Optional.empty()));

    @BeforeEach
    void start() throws Exception {
        engine.start();
    }

    @AfterEach
    void stop() {
        engine.stop();
    }

    @Test
    @DisplayName("of a million calls no two share their sessions")
    void are_given_once() {
        assertThat(Stream.generate(() -> new SipApplicationSessionKey(null, "tandem", null).getId())
                        .limit(CALLS)
                        .distinct()
                        .count())
                .isEqualTo(CALLS);
    }
}
