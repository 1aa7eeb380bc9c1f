package org.tandemswitch.api.platforms;

import java.util.Locale;
import java.util.Optional;
import org.tandemswitch.enrolment.Standing;
import org.tandemswitch.platform.Enrolment;
import org.tandemswitch.platform.Platform;

/**
 * Our registration at one platform; moments are UTC.
 *
 * @param realm the only one in which it may ask who we are; missing for any
 * @param state waiting, asking, registered or failed
 * @param until when the registration ends unless it is renewed; missing while there is none
 * @param next when the next REGISTER leaves, or the answer to the last one is given up
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
        String next,
        int trouble) {
    static PlatformView of(Standing standing) {
        Platform platform = standing.platform();
        Enrolment enrolment = standing.enrolment();
        return new PlatformView(
                platform.name(),
                platform.user().value(),
                platform.domain(),
                platform.realm(),
                platform.target().toString(),
                platform.target().transport().name(),
                enrolment.state().name().toLowerCase(Locale.ROOT),
                enrolment.until().map(Object::toString),
                enrolment.due().toString(),
                enrolment.trouble());
    }
}
