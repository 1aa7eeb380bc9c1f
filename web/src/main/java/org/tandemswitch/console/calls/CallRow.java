package org.tandemswitch.console.calls;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tandemswitch.call.CallState;
import org.tandemswitch.call.CallView;
import org.tandemswitch.call.Side;
import org.tandemswitch.console.table.Columns;

/** A call as a row. */
public record CallRow(CallView call) {
    static final Columns<CallRow> COLUMNS = new Columns<>(
            CallRow::id,
            Map.of(
                    "state", Comparator.comparing((CallRow row) -> row.call().state()),
                    "since", Comparator.comparing(CallRow::since).reversed(),
                    "caller", Comparator.comparing(CallRow::caller),
                    "callee", Comparator.comparing(CallRow::callee),
                    "client", Comparator.comparing(CallRow::client),
                    "vendor", Comparator.comparing(CallRow::vendor),
                    "began", Comparator.comparing((CallRow row) -> row.call().beganAt())),
            row -> List.of(row.id(), row.caller(), row.callee(), row.client(), row.vendor()));

    static final Comparator<CallRow> NEWEST_FIRST = Comparator.comparing(
                    (CallRow row) -> row.call().beganAt())
            .reversed()
            .thenComparing(CallRow::id);

    public String id() {
        return call.id().value();
    }

    public String caller() {
        return call.caller().value();
    }

    public String callee() {
        return call.callee().value();
    }

    public String client() {
        return call.client().name();
    }

    public String vendor() {
        return call.vendor().name();
    }

    /** An id begins as those of all calls of the node do, so only a whole one means its call. */
    boolean isMeantBy(String words) {
        String wanted = words.toLowerCase(Locale.ROOT);
        return id().equals(words)
                || Stream.of(caller(), callee(), client(), vendor())
                        .anyMatch(one -> one.toLowerCase(Locale.ROOT).contains(wanted));
    }

    /** Talk time counts from the answer, everything else from the first INVITE. */
    public Instant since() {
        return call.answeredAt().orElse(call.beganAt());
    }

    /** The session timers of the legs that have one. */
    public List<SessionRow> sessions() {
        return Stream.of(
                        SessionRow.of(Side.CALLER, call.callerSession()),
                        SessionRow.of(Side.CALLEE, call.calleeSession()))
                .flatMap(Optional::stream)
                .toList();
    }

    public String stateKey() {
        return "state." + style(call.state());
    }

    public String style() {
        return style(call.state());
    }

    private static String style(CallState state) {
        return switch (state) {
            case INVITED -> "invited";
            case TRYING -> "trying";
            case PROGRESS, PROGRESS_WITH_MEDIA -> "progress";
            case RINGING -> "ringing";
            case TALKING -> "talking";
            case RELEASED -> "released";
        };
    }
}
