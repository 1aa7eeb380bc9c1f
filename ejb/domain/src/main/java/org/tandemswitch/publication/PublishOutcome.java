package org.tandemswitch.publication;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** What is answered to a PUBLISH. */
public sealed interface PublishOutcome {
    <R> R fold(Function<Accepted, R> ifAccepted, Function<Refused, R> ifRefused);

    /**
     * @param tag by which the publication is named from now on
     * @param lifetime how long it counts
     * @param kept what counts from now on; nothing after a removal
     */
    record Accepted(String tag, Duration lifetime, Optional<Publication> kept) implements PublishOutcome {
        @Override
        public <R> R fold(Function<Accepted, R> ifAccepted, Function<Refused, R> ifRefused) {
            return ifAccepted.apply(this);
        }
    }

    /** Nothing changes. RFC 3903 section 6 and 11, RFC 3261 section 21.4. */
    enum Refused implements PublishOutcome {
        UNREADABLE(400, "", ""),
        UNKNOWN_TAG(412, "", ""),
        UNKNOWN_TYPE(415, "Accept", PublishWish.TYPE),
        TOO_BRIEF(423, "Min-Expires", Long.toString(PublishRules.SHORTEST.toSeconds())),
        UNKNOWN_EVENT(489, "Allow-Events", PublishWish.EVENT);

        private final int status;
        private final String header;
        private final String value;

        Refused(int status, String header, String value) {
            this.status = status;
            this.header = header;
            this.value = value;
        }

        public int status() {
            return status;
        }

        /** A header field that tells what would do; empty for none. */
        public String header() {
            return header;
        }

        public String value() {
            return value;
        }

        @Override
        public <R> R fold(Function<Accepted, R> ifAccepted, Function<Refused, R> ifRefused) {
            return ifRefused.apply(this);
        }
    }
}
