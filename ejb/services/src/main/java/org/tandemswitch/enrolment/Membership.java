package org.tandemswitch.enrolment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.platform.Enrolment;
import org.tandemswitch.platform.Platform;

/** A platform with what is known of the registration there; nothing is while it is locked. */
public record Membership(Platform platform, Optional<Enrolment> enrolment) {
    public static List<Membership> all(List<Platform> platforms, List<Standing> standings) {
        return platforms.stream()
                .map(platform -> new Membership(platform, enrolment(platform, standings)))
                .toList();
    }

    private static Optional<Enrolment> enrolment(Platform platform, List<Standing> standings) {
        return standings.stream()
                .filter(standing -> standing.platform().id().equals(platform.id()))
                .map(Standing::enrolment)
                .findFirst();
    }

    /** locked, registered, failed or asking. */
    public String state() {
        if (platform.locked()) {
            return "locked";
        }
        return enrolment
                .map(one -> one.isInForce(Instant.now()) ? "registered" : one.trouble() == 0 ? "asking" : "failed")
                .orElse("asking");
    }

    public Optional<Instant> until() {
        return enrolment.flatMap(Enrolment::until).filter(moment -> moment.isAfter(Instant.now()));
    }

    public Optional<Instant> next() {
        return enrolment.map(Enrolment::due);
    }

    /** The status of the last refusal; nothing when there was none. */
    public String trouble() {
        return enrolment
                .map(Enrolment::trouble)
                .filter(status -> status != 0)
                .map(String::valueOf)
                .orElse("");
    }
}
