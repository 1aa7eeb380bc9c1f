package org.tandemswitch.api.platforms;

import java.time.Instant;
import java.util.Optional;
import org.tandemswitch.enrolment.Membership;
import org.tandemswitch.platform.Enrolment;
import org.tandemswitch.platform.Platform;

/**
 * Our registration at one platform; moments are UTC.
 *
 * @param realm the only one in which it may ask who we are; missing for any
 * @param state registered, asking or failed; locked where it does not register
 * @param until when the registration ends unless it is renewed; missing while there is none
 * @param next when the next REGISTER leaves, or the answer to the last one is given up; missing while it is locked
 * @param trouble the status of the last refusal, 408 for silence; 0 for none
 */
public record PlatformView(
        String name,
        String user,
        String domain,
        Optional<String> realm,
        String target,
        String transport,
        String state,
        Optional<String> until,
        Optional<String> next,
        int trouble) {
    static PlatformView of(Membership one) {
        Platform platform = one.platform();
        return new PlatformView(
                platform.name(),
                platform.user().value(),
                platform.domain(),
                platform.realm(),
                platform.target().toString(),
                platform.target().transport().name(),
                one.state(),
                one.until().map(Instant::toString),
                one.next().map(Instant::toString),
                one.enrolment().map(Enrolment::trouble).orElse(0));
    }
}
