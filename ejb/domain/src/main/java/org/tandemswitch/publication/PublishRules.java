package org.tandemswitch.publication;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tandemswitch.parameter.ParameterSet;
import org.tandemswitch.parameter.SipParameters;
import org.tandemswitch.publication.PublishOutcome.Refused;

/**
 * What becomes of a PUBLISH (RFC 3903 section 6, SI-06).
 *
 * @param longest for how long a load counts at most, and where nothing else is asked for
 */
public record PublishRules(Duration longest) {
    /** Whoever wants less is asked to want more. */
    static final Duration SHORTEST = Duration.ofSeconds(30);

    public static PublishRules of(ParameterSet system) {
        return new PublishRules(system.get(SipParameters.SS_SIP_PUBLISH_EXPIRE));
    }

    /**
     * @param known what this vendor has published, of whatever time
     * @param tag a new one
     */
    public PublishOutcome decide(PublishWish wish, Optional<Publication> known, String tag, Instant now) {
        Optional<Publication> meant =
                known.filter(one -> one.counts(now) && wish.tags().contains(one.tag()));
        if (!wish.isOfLoad()) {
            return Refused.UNKNOWN_EVENT;
        }
        if (wish.tags().size() > 1) {
            return Refused.UNREADABLE;
        }
        if (wish.tags().size() == 1 && meant.isEmpty()) {
            return Refused.UNKNOWN_TAG;
        }
        return decide(wish, meant, tag, now, lifetime(wish));
    }

    private static PublishOutcome decide(
            PublishWish wish, Optional<Publication> meant, String tag, Instant now, Duration lifetime) {
        if (!lifetime.isZero() && lifetime.compareTo(SHORTEST) < 0) {
            return Refused.TOO_BRIEF;
        }
        if (!wish.isReadable()) {
            return Refused.UNKNOWN_TYPE;
        }
        if (!wish.refreshes() && wish.load().isEmpty()) {
            return Refused.UNREADABLE;
        }
        int load = wish.load().orElseGet(() -> meant.orElseThrow().load());
        return new PublishOutcome.Accepted(
                tag,
                lifetime,
                Optional.of(new Publication(tag, load, now.plus(lifetime))).filter(kept -> !lifetime.isZero()));
    }

    private Duration lifetime(PublishWish wish) {
        return wish.seconds()
                .map(Duration::ofSeconds)
                .filter(wanted -> wanted.compareTo(longest) < 0)
                .orElse(longest);
    }
}
