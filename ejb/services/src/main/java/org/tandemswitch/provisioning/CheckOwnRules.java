package org.tandemswitch.provisioning;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tandemswitch.gateway.OwnRules;
import org.tandemswitch.parameter.SipParameters;

/** Reads the rules of a draft; they keep to the bounds of the system parameters they replace. */
final class CheckOwnRules {
    private static final int LONGEST_INVITE = 300;
    private static final int LONGEST_STAGE = 600;
    static final int MOST_STOP_CODES = 50;

    private CheckOwnRules() {}

    static OwnRules check(OwnRulesDraft draft, Complaints complaints) {
        return new OwnRules(
                time(draft.invite(), LONGEST_INVITE, "invite", complaints),
                time(draft.trying(), LONGEST_STAGE, "trying", complaints),
                time(draft.progress(), LONGEST_STAGE, "progress", complaints),
                time(draft.progressWithMedia(), LONGEST_STAGE, "progressWithMedia", complaints),
                time(draft.ringing(), LONGEST_STAGE, "ringing", complaints),
                waits(draft.resendWaits(), complaints),
                choice(draft.stopAfterMedia()),
                choice(draft.stopAfterInviteTimeout()),
                draft.switchAfterRinging(),
                codes(draft.stopCodes(), complaints).stream().collect(Collectors.toSet()),
                draft.sessionTimer());
    }

    private static Optional<Duration> time(String text, int most, String field, Complaints complaints) {
        return text.isBlank()
                ? Optional.empty()
                : complaints
                        .integer(text, 0, most, field)
                        .filter(seconds -> seconds > 0)
                        .map(Duration::ofSeconds);
    }

    private static Optional<List<Duration>> waits(String text, Complaints complaints) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        Optional<List<Duration>> waits =
                SipParameters.SS_SIP_RESEND_INTERVAL.type().read(text).value();
        complaints.unless(waits.isPresent(), "resendWaits", "not_waits");
        return waits;
    }

    private static Optional<Boolean> choice(String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(Boolean.valueOf(text.strip()));
    }

    private static List<Integer> codes(String text, Complaints complaints) {
        List<String> words = Words.of(text);
        complaints.unless(words.size() <= MOST_STOP_CODES, "stopCodes", "too_many");
        boolean allFit = words.stream().allMatch(word -> word.matches("[3-6]\\d\\d"));
        complaints.unless(allFit, "stopCodes", "not_codes");
        return allFit ? words.stream().map(Integer::valueOf).toList() : List.of();
    }
}
