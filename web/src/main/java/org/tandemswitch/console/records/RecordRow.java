package org.tandemswitch.console.records;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tandemswitch.call.EndReason;
import org.tandemswitch.cdr.Cdr;
import org.tandemswitch.console.page.Figures;
import org.tandemswitch.console.table.Columns;
import org.tandemswitch.gateway.GatewayRef;
import org.tandemswitch.routing.Explanation;

/** A call record as a row. */
public record RecordRow(Cdr cdr, String reason) {
    static final Columns<RecordRow> COLUMNS = new Columns<>(
            RecordRow::id,
            Map.of(
                    "ended", Comparator.comparing((RecordRow row) -> row.cdr().endedAt()),
                    "caller", Comparator.comparing(RecordRow::caller),
                    "callee", Comparator.comparing(RecordRow::callee),
                    "client", Comparator.comparing(RecordRow::client),
                    "vendor", Comparator.comparing(RecordRow::vendor),
                    "reason", Comparator.comparing((RecordRow row) -> row.cdr().endReason()),
                    "talk", Comparator.comparing((RecordRow row) -> row.cdr().holdTime()),
                    "delay",
                            Comparator.comparing((RecordRow row) -> row.cdr()
                                    .postDialDelay()
                                    .map(delay -> delay.toMillis())
                                    .orElse(-1L))),
            row -> List.of(
                    row.id(),
                    row.caller(),
                    row.callee(),
                    row.client(),
                    row.vendor(),
                    row.reason(),
                    row.cdr().clientSipCallId(),
                    row.cdr().vendorSipCallId().orElse("")));

    public String id() {
        return cdr.id().value();
    }

    public boolean isExplained() {
        return Explanation.parse(cdr.explanation()).isPresent();
    }

    /** Why it went where it went, where that is known. */
    public Explanation why() {
        return Explanation.parse(cdr.explanation()).orElseThrow();
    }

    public String caller() {
        return cdr.callerIn().value();
    }

    public String callee() {
        return cdr.calleeIn().value();
    }

    public String client() {
        return cdr.client().name();
    }

    public String vendor() {
        return cdr.vendor().map(GatewayRef::name).orElse(Figures.NONE);
    }

    public String vendorAddress() {
        return cdr.vendorAddress()
                .map(target -> target + " " + target.transport())
                .orElse(Figures.NONE);
    }

    public String vendorSipCallId() {
        return cdr.vendorSipCallId().orElse(Figures.NONE);
    }

    /** The code of the other side when it gave one, else that of the reason. */
    public int code() {
        return cdr.peerStatus().orElse(cdr.endReason().sipCode());
    }

    public String sideKey() {
        return "side." + cdr.hungUpBy().name().toLowerCase(Locale.ROOT);
    }

    public Outcome outcome() {
        return Outcome.of(cdr);
    }

    /** What became of a call, in colours. */
    public enum Outcome {
        ANSWERED,
        UNANSWERED,
        FAILED;

        static Outcome of(Cdr cdr) {
            if (cdr.isAnswered()) {
                return ANSWERED;
            }
            return PEOPLE.contains(cdr.endReason()) ? UNANSWERED : FAILED;
        }

        /** Ends that people bring about and machines cannot help. */
        private static final List<EndReason> PEOPLE =
                List.of(EndReason.CALLER_CANCEL, EndReason.BUSY, EndReason.NO_ANSWER, EndReason.CALL_REJECTED);

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Outcome> named(String key) {
            return List.of(values()).stream()
                    .filter(outcome -> outcome.key().equals(key))
                    .findFirst();
        }
    }
}
