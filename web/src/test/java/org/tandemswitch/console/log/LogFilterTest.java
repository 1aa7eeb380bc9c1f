package org.tandemswitch.console.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.audit.LogQuery;

class LogFilterTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void days_are_those_of_the_server_and_the_last_one_is_whole() {
        assertThat(new LogFilter("gateway-saved", "Anna", "x", "2026-01-01", "2026-01-01").query(BERLIN))
                .isEqualTo(new LogQuery(
                        Set.of(Deed.GATEWAY_SAVED),
                        "anna",
                        "x",
                        Optional.of(Instant.parse("2025-12-31T23:00:00Z")),
                        Optional.of(Instant.parse("2026-01-01T23:00:00Z"))));
    }

    @Test
    void rubbish_asks_for_nothing() {
        assertThat(new LogFilter("no such deed", "", "", "yesterday", "31.12.").query(BERLIN))
                .isEqualTo(LogQuery.ALL);
    }
}
