package org.tandemswitch.provisioning;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tandemswitch.gateway.OwnRules;

/**
 * The rules of a routing gateway as somebody typed them; what is empty follows the system parameters.
 *
 * @param invite seconds, as the next four; 0 stands for empty (TO-07)
 * @param resendWaits seconds between commas
 * @param stopAfterMedia empty, true or false
 * @param stopAfterInviteTimeout empty, true or false
 * @param stopCodes SIP statuses, separated by blanks, commas or line ends
 * @param sessionTimer ST-23
 */
public record OwnRulesDraft(
        String invite,
        String trying,
        String progress,
        String progressWithMedia,
        String ringing,
        String resendWaits,
        String stopAfterMedia,
        String stopAfterInviteTimeout,
        boolean switchAfterRinging,
        String stopCodes,
        boolean sessionTimer) {
    public static final OwnRulesDraft NONE = new OwnRulesDraft("", "", "", "", "", "", "", "", false, "", true);

    public static OwnRulesDraft of(OwnRules own) {
        return new OwnRulesDraft(
                seconds(own.invite()),
                seconds(own.trying()),
                seconds(own.progress()),
                seconds(own.progressWithMedia()),
                seconds(own.ringing()),
                waits(own.resendWaits().orElse(List.of())),
                own.stopAfterMedia().map(String::valueOf).orElse(""),
                own.stopAfterInviteTimeout().map(String::valueOf).orElse(""),
                own.switchAfterRinging(),
                own.stopCodes().stream().sorted().map(String::valueOf).collect(Collectors.joining(", ")),
                own.sessionTimer());
    }

    /** Waits as they are typed: seconds between commas. */
    public static String waits(List<Duration> waits) {
        return waits.stream().map(OwnRulesDraft::seconds).collect(Collectors.joining(","));
    }

    static String seconds(Optional<Duration> time) {
        return time.map(OwnRulesDraft::seconds).orElse("");
    }

    private static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros().toPlainString();
    }
}
