package org.tandemswitch.console.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.audit.Entry;
import org.tandemswitch.audit.FieldChange;

class LogCsvTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void one_line_for_each_change() {
        Entry entry = new Entry(
                7,
                NOON,
                "anna",
                "192.0.2.1",
                Deed.GATEWAY_SAVED,
                "a \"b\", c",
                List.of(new FieldChange("port", "5060", "5070"), new FieldChange("host", "", "=cmd()")));

        assertThat(LogCsv.lines(entry))
                .isEqualTo("7,2026-01-01T12:00:00Z,anna,192.0.2.1,gateway-saved,\"a \"\"b\"\", c\",port,5060,5070\r\n"
                        + "7,2026-01-01T12:00:00Z,anna,192.0.2.1,gateway-saved,\"a \"\"b\"\", c\",host,,'=cmd()\r\n");
    }

    @Test
    void entry_without_changes_is_one_line() {
        Entry entry = new Entry(8, NOON, "anna", "192.0.2.1", Deed.SIGNED_IN, "anna", List.of());

        assertThat(LogCsv.lines(entry)).isEqualTo("8,2026-01-01T12:00:00Z,anna,192.0.2.1,signed-in,anna,,,\r\n");
    }
}
