package org.tandemswitch.console.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.tandemswitch.call.CallId;
import org.tandemswitch.call.EndReason;
import org.tandemswitch.call.HangUpSide;
import org.tandemswitch.cdr.Cdr;
import org.tandemswitch.console.page.Figures;
import org.tandemswitch.console.table.LiveTable;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.GatewayRef;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.number.DialString;

class RecordRowTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void tells_what_people_did_from_what_machines_failed_at() {
        assertThat(row(EndReason.NORMAL_CLEARING, Optional.of(NOON)).outcome()).isEqualTo(RecordRow.Outcome.ANSWERED);
        assertThat(row(EndReason.BUSY, Optional.empty()).outcome()).isEqualTo(RecordRow.Outcome.UNANSWERED);
        assertThat(row(EndReason.REMOTE_FAILURE, Optional.empty()).outcome()).isEqualTo(RecordRow.Outcome.FAILED);
    }

    @Test
    void shows_the_code_of_the_peer_before_our_own() {
        assertThat(row(EndReason.CALL_REJECTED, Optional.empty()).code()).isEqualTo(603);
    }

    @Test
    void keeps_hostile_text_as_it_came_for_the_page_to_escape() {
        RecordRow row = row(EndReason.NO_ROUTE, Optional.empty());

        assertThat(row.client()).isEqualTo("\"onmouseover=\"alert(1)");
        assertThat(row.cdr().clientSipCallId()).isEqualTo("<script>alert(1)</script>");
        assertThat(row.vendor()).isEqualTo(Figures.NONE);
    }

    @Test
    void is_found_by_its_call_id_and_by_the_reason_as_it_is_shown() {
        assertThat(found("ALERT(1)")).isEqualTo(1);
        assertThat(found("ninguna ruta")).isEqualTo(1);
        assertThat(found("no such thing")).isZero();
    }

    private static int found(String filter) {
        var rows = java.util.List.of(row(EndReason.NO_ROUTE, Optional.empty()));
        return new LiveTable<>(RecordRow.COLUMNS, () -> rows, () -> filter).count(Map.of());
    }

    private static RecordRow row(EndReason reason, Optional<Instant> answeredAt) {
        DialString number = new DialString("4930123");
        return new RecordRow(
                new Cdr(
                        new CallId("n1-1"),
                        "n1",
                        new GatewayRef(new GatewayId(1), "\"onmouseover=\"alert(1)"),
                        new SourceAddress(new IpAddress("192.0.2.1"), 5060),
                        Optional.empty(),
                        Optional.empty(),
                        number,
                        number,
                        number,
                        number,
                        "<script>alert(1)</script>",
                        Optional.empty(),
                        NOON,
                        Optional.empty(),
                        answeredAt,
                        NOON.plusSeconds(3),
                        reason,
                        HangUpSide.SERVER,
                        OptionalInt.of(603),
                        0,
                        ""),
                "Ninguna ruta");
    }
}
