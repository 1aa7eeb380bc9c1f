package org.tandemswitch.interworking;

import java.util.List;
import java.util.Map;
import org.tandemswitch.option.Preferences;

/**
 * How a peer is told why a call ends (SI-04, SI-12).
 *
 * @param codes refusals it is told as others; 0 stands for any other
 * @param obeysRetryAfter is it left alone for as long as it asks? (GS-17)
 */
public record FailureRules(Map<Integer, Integer> codes, ReasonUse reason, boolean obeysRetryAfter) {
    private static final int ANY = 0;
    /** The answer to a call that its own caller took back is nobody's refusal. */
    private static final int TAKEN_BACK = 487;

    public FailureRules {
        codes = Map.copyOf(codes);
    }

    static FailureRules of(Preferences chosen) {
        return new FailureRules(
                chosen.get(Options.FAILURE_CODES), chosen.get(Options.REASON), chosen.get(Options.RETRY_AFTER));
    }

    FailureRules withoutRetryAfter() {
        return new FailureRules(codes, reason, false);
    }

    /** The status a caller is told. */
    public int told(int status) {
        if (codes.isEmpty()) {
            return status;
        }
        return codes.getOrDefault(status, status == TAKEN_BACK ? status : codes.getOrDefault(ANY, status));
    }

    /**
     * What a refusal says beside its status.
     *
     * @param own what the switch makes of it
     * @param heard what the other side said; some peers get to know it
     */
    public List<Reason> ofRefusal(Reason own, List<Reason> heard) {
        return switch (reason) {
            case NEVER -> List.of();
            case REFUSALS -> List.of(own);
            case ALWAYS -> heard.isEmpty() ? List.of(own) : heard;
        };
    }

    /** What a BYE or CANCEL says. */
    public List<Reason> ofFarewell(Reason own, List<Reason> heard) {
        return reason == ReasonUse.ALWAYS ? ofRefusal(own, heard) : List.of();
    }
}
