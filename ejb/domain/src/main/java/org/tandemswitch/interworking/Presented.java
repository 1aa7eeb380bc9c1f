package org.tandemswitch.interworking;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tandemswitch.number.DialString;

/**
 * Whom a new call names, in every way in which a message can name somebody.
 *
 * @param dialled the number in the request URI
 * @param to the number in To
 * @param diversions who forwarded the call, last first
 */
public record Presented(
        Party from,
        Optional<Party> asserted,
        Optional<Party> preferred,
        Optional<RemoteParty> remoteParty,
        Set<PrivacyWish> privacy,
        Optional<DialString> dialled,
        Optional<DialString> to,
        List<Diversion> diversions) {
    public static final Presented NOTHING = new Presented(
            Party.UNKNOWN,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            List.of());

    /** The same call by somebody who names himself nowhere. */
    public Presented unnamed() {
        return new Presented(
                Party.UNKNOWN, Optional.empty(), Optional.empty(), Optional.empty(), privacy, dialled, to, diversions);
    }

    /** The same call without what only somebody who is trusted may assert (RFC 3325 section 5). */
    public Presented unasserted() {
        return new Presented(from, Optional.empty(), preferred, Optional.empty(), privacy, dialled, to, diversions);
    }

    public Presented {
        privacy = privacy.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(privacy));
        diversions = List.copyOf(diversions);
    }
}
