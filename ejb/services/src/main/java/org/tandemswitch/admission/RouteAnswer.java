package org.tandemswitch.admission;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.call.EndReason;
import org.tandemswitch.provisioning.FieldError;
import org.tandemswitch.routing.Explanation;

/**
 * What would become of a call.
 *
 * @param errors what is wrong with the question; then nothing else is known
 * @param refusal why it would not pass; none when it would
 * @param longestTalk when it would be cut; none when it may go on as long as it likes
 * @param explanation who would be asked; none when nobody is looked for
 */
public record RouteAnswer(
        List<FieldError> errors,
        Optional<EndReason> refusal,
        Optional<Duration> longestTalk,
        Optional<Explanation> explanation) {
    static RouteAnswer unclear(List<FieldError> errors) {
        return new RouteAnswer(errors, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public boolean isClear() {
        return errors.isEmpty();
    }
}
