package org.tandemswitch.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How it stands with our registration at one platform. An answer leads to the next enrolment; whoever holds it sends the
 * REGISTER when it is due.
 *
 * @param due when the next REGISTER is to leave, or the answer to the last one is given up
 * @param until when the registration ends unless it is renewed; empty while there is none
 * @param least the shortest lifetime the platform accepts, once it has said so
 * @param questions how many it has asked in a row
 * @param trouble why there is no registration: the status of a refusal, or 408 for silence; 0 for none
 */
public record Enrolment(
        State state, Instant due, Optional<Instant> until, Optional<Duration> least, int questions, int trouble) {
    public enum State {
        /** The next REGISTER leaves when it is due. */
        WAITING,
        /** A REGISTER is on its way. */
        ASKING,
        REGISTERED,
        FAILED
    }

    /** No client transaction lives longer (RFC 3261 section 17.1.2.2). */
    private static final Duration PATIENCE = Duration.ofSeconds(33);

    private static final Duration USUAL = Duration.ofSeconds(3600);
    /** Whatever a platform grants, it is not asked more often than that lets us. */
    private static final Duration SHORTEST = Duration.ofSeconds(3);

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int UNREACHABLE = 503;
    private static final int SILENCE = 408;

    public static Enrolment begun(Instant now) {
        return new Enrolment(State.WAITING, now, Optional.empty(), Optional.empty(), 0, 0);
    }

    public boolean isDue(Instant now) {
        return !now.isBefore(due);
    }

    public boolean isInForce(Instant now) {
        return until.filter(now::isBefore).isPresent();
    }

    /** It should be in force and is not; a first REGISTER is given the time it takes to be answered. */
    public boolean isMissing(Instant now) {
        return !isInForce(now) && (trouble != 0 || until.isPresent());
    }

    /** The lifetime to ask for. */
    public Optional<Duration> wish(EnrolmentRules rules) {
        return least.filter(shortest ->
                        rules.wish().filter(one -> one.compareTo(shortest) >= 0).isEmpty())
                .or(rules::wish);
    }

    /** A REGISTER has left. */
    public Enrolment asked(Instant now) {
        return new Enrolment(State.ASKING, now.plus(PATIENCE), until, least, questions, trouble);
    }

    /** The platform asks who we are; not too often, or we do not know the answer. */
    public Enrolment questioned(EnrolmentRules rules, int status, Instant now) {
        return questions < rules.questions()
                ? new Enrolment(State.WAITING, now, until, least, questions + 1, trouble)
                : refused(rules, status, now);
    }

    /** @param granted the lifetime as the platform told it, if it did; two thirds of it pass before the next REGISTER */
    public Enrolment granted(Optional<Duration> granted, EnrolmentRules rules, Instant now) {
        Duration told = granted.or(() -> wish(rules)).orElse(USUAL);
        Duration lifetime = told.compareTo(SHORTEST) < 0 ? SHORTEST : told;
        return new Enrolment(
                State.REGISTERED,
                now.plus(lifetime.multipliedBy(2).dividedBy(3)),
                Optional.of(now.plus(lifetime)),
                least,
                0,
                0);
    }

    /** RFC 3261 section 10.2.8: once told, the shortest lifetime is asked for at once. */
    public Enrolment tooBrief(Duration shortest, EnrolmentRules rules, Instant now) {
        return least.filter(shortest::equals).isPresent()
                ? refused(rules, 423, now)
                : new Enrolment(State.WAITING, now, until, Optional.of(shortest), questions, trouble);
    }

    public Enrolment refused(EnrolmentRules rules, int status, Instant now) {
        return new Enrolment(State.FAILED, now.plus(rules.retry()), until.filter(now::isBefore), least, 0, status);
    }

    /** Nothing was sent: its name is not known yet, or there is no way there. That may be over in a moment. */
    public Enrolment unsent(EnrolmentRules rules, Instant now) {
        Duration soon = rules.retry().compareTo(SOON) < 0 ? rules.retry() : SOON;
        return new Enrolment(State.FAILED, now.plus(soon), until.filter(now::isBefore), least, 0, UNREACHABLE);
    }

    public Enrolment silent(EnrolmentRules rules, Instant now) {
        return refused(rules, SILENCE, now);
    }
}
