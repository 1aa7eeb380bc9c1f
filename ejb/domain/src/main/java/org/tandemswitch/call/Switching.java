package org.tandemswitch.call;

import java.util.Arrays;

/**
 * The decision table of gateway switching (section 6): what is asked, in this order, after a gateway failed. The first
 * question that is answered with yes stops the search; when none is, the next gateway is invited (GS-09).
 */
enum Switching {
    /** GS-03 */
    STOP_CODE(false) {
        @Override
        boolean stops(Situation now) {
            return now.failure().refusal().isPresent()
                    && now.rules().stopCodes().contains(now.failure().refusal().getAsInt());
        }
    },
    /**
     * RD-04: it goes round in a circle. Where every switch of a circle tried its other gateways, each round would double the
     * calls (RFC 5393 section 3).
     */
    LOOP(false) {
        @Override
        boolean stops(Situation now) {
            return now.failure().isLoop();
        }
    },
    /** GS-04 */
    MEDIA_DESCRIBED(true) {
        @Override
        boolean stops(Situation now) {
            return now.heard().media() && now.rules().stopAfterMedia();
        }
    },
    /** GS-05 */
    MEDIA_FLOWED(true) {
        @Override
        boolean stops(Situation now) {
            return now.heard().packets() && now.plan().switching().stopAfterRtp();
        }
    },
    /** GS-06 */
    BUSY(true) {
        @Override
        boolean stops(Situation now) {
            return now.failure().isBusy() && now.plan().switching().stopAfterBusy();
        }
    },
    /** GS-07 */
    SILENCE(false) {
        @Override
        boolean stops(Situation now) {
            return now.failure().silent() && now.rules().stopAfterInviteTimeout();
        }
    },
    /** GS-08 */
    RANG(true) {
        @Override
        boolean stops(Situation now) {
            return now.heard().rang() && !now.rules().switchAfterRinging();
        }
    },
    /** GS-11 */
    LIMIT(false) {
        @Override
        boolean stops(Situation now) {
            return now.plan()
                    .switching()
                    .limit()
                    .filter(limit -> now.facts().gatewaysTried() >= limit)
                    .isPresent();
        }
    },
    /** GS-12, GS-13 */
    NOBODY_LEFT(false) {
        @Override
        boolean stops(Situation now) {
            return now.facts().leg() + 1 >= now.plan().legs().size();
        }
    };

    private final boolean skippedUntilConnect;

    /** @param skippedUntilConnect GS-10: not asked while the search goes on until one answers */
    Switching(boolean skippedUntilConnect) {
        this.skippedUntilConnect = skippedUntilConnect;
    }

    abstract boolean stops(Situation now);

    static boolean goesOn(Situation now) {
        boolean untilConnect = now.plan().switching().untilConnect();
        return Arrays.stream(values())
                .filter(question -> !(untilConnect && question.skippedUntilConnect))
                .noneMatch(question -> question.stops(now));
    }

    /** What the questions are about; the current leg is the one that failed. */
    record Situation(Failure failure, Heard heard, CallFacts facts) {
        CallPlan plan() {
            return facts.plan();
        }

        LegRules rules() {
            return facts.current().rules();
        }
    }
}
