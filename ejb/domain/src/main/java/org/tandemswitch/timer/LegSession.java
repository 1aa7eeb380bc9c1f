package org.tandemswitch.timer;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether one leg of a call is still alive (RFC 4028, behaviours section 1). A leg is {@link Untimed}, or the switch keeps
 * it alive by {@link Refreshing}, or it is {@link Awaiting} the refreshes of the peer. Nothing that happens, in whatever
 * order, lets an agreed interval pass by more than one unanswered request without the end of the call.
 */
public sealed interface LegSession permits Untimed, Refreshing, Awaiting {

    /** When {@link #due} is to be asked. */
    Optional<Instant> deadline();

    SessionStep due(Instant now);

    /**
     * The answer to a refresh of ours.
     *
     * @param chance a random number from 0 to 1, for the wait after a glare
     */
    SessionStep answered(int status, SessionTerms answer, double chance, Instant now);

    /** The peer asked for a refresh, or for something else that is one too, and it is granted. */
    LegSession refreshed(SessionTerms asked, Instant now);

    /** The peer accepted a request of the other leg that was passed on to it. */
    LegSession confirmed(SessionTerms answer, Instant now);

    /** What a request of ours says. */
    SessionTerms proposal();

    /** What an answer of ours says that accepts. */
    SessionTerms acceptance();

    /** A re-INVITE of ours has no answer yet. */
    boolean isInviting();

    boolean isTimed();

    SessionView view();
}
