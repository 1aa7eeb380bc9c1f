package org.tandemswitch.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.audit.Entry;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.audit.LogQuery;
import org.tandemswitch.audit.MemorySystemLog;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.parameter.ParameterSet;

final class ForgetSystemLogTest {
    private static final Instant NIGHT = Instant.parse("2026-03-01T03:17:00Z");

    private final MemorySystemLog log = new MemorySystemLog();
    private final ForgetSystemLog forgetSystemLog = new ForgetSystemLog();
    private ParameterSet parameters = keeping("30");

    ForgetSystemLogTest() {
        forgetSystemLog.forgetEntries = new ForgetEntries();
        forgetSystemLog.forgetEntries.log = log;
        forgetSystemLog.parameters = new ParametersInForce() {
            @Override
            public ParameterSet now() {
                return parameters;
            }
        };
    }

    @Test
    @DisplayName("SERVER_DATA_KEEP_DAYS_LOG: older entries are gone after the night, all of them")
    void forgets_what_is_older_than_the_days_to_keep() {
        for (int i = 0; i < 2 * ForgetSystemLog.AT_ONCE + 1; i++) {
            log.write(entry(NIGHT.minus(Duration.ofDays(30)).minusSeconds(1)));
        }
        Entry kept = log.write(entry(NIGHT.minus(Duration.ofDays(30))));

        forgetSystemLog.forget(NIGHT);

        assertThat(log.page(LogQuery.ALL, 0, 10)).containsExactly(kept);
    }

    @Test
    void reads_the_parameter_each_night() {
        log.write(entry(NIGHT.minus(Duration.ofDays(20))));
        forgetSystemLog.forget(NIGHT);
        assertThat(log.count(LogQuery.ALL)).isEqualTo(1);

        parameters = keeping("10");
        forgetSystemLog.forget(NIGHT);

        assertThat(log.count(LogQuery.ALL)).isZero();
    }

    private static ParameterSet keeping(String days) {
        return ParameterSet.STANDARD.with(List.of(new FieldChange("SERVER_DATA_KEEP_DAYS_LOG", "", days)));
    }

    private static Entry entry(Instant at) {
        return Entry.of(at, Actor.SYSTEM, Deed.SIGNED_IN, "", List.of());
    }
}
