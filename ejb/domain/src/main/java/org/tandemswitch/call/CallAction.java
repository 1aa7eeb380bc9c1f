package org.tandemswitch.call;

import java.time.Duration;
import org.tandemswitch.cdr.CallRecord;
import org.tandemswitch.digest.Question;
import org.tandemswitch.timer.SessionTerms;

/** What the state machine wants done, in order. "Current message" is the one that caused the event. */
public sealed interface CallAction {

    void carryOut(Runner runner);

    /** Carries actions out on real legs, or writes them down in a test. */
    interface Runner {
        void invite(int leg, PlannedLeg to, SessionTerms offer);

        void inviteAgain(int leg, SessionTerms offer);

        void prove(int leg, Question question, SessionTerms offer);

        void cancel(int leg, EndReason why);

        void acknowledge(int leg);

        void bye(int leg, EndReason why);

        void byeCaller(EndReason why);

        void relayProgress(int leg);

        void relayAnswer(int leg, SessionTerms session);

        void refuseCaller(int status, EndReason reason);

        void relayRequest(Side from, SessionTerms session);

        void relayReply(int status, SessionTerms session);

        void grantRequest(SessionTerms session);

        void askLongerSession(Duration least);

        void giveUpRequest();

        void refresh(Side side, MidCallMethod method, SessionTerms session);

        void refuseRequest(int status);

        void tried(Trial trial);

        void announce(CallRecord callRecord);

        void release();
    }

    /** Send an INVITE to a planned leg. */
    record Invite(int leg, PlannedLeg to, SessionTerms offer) implements CallAction {
        @Override
        public void carryOut(Runner runner) {
            runner.invite(leg, to, offer);
        }
    }

    /** Send the INVITE of a leg once more, with a session timer that the peer may like better. */
    record InviteAgain(int leg, SessionTerms offer) implements CallAction {
        @Override
        public void carryOut(Runner runner) {
            runner.inviteAgain(leg, offer);
        }
    }

    /** Send the INVITE of a leg once more and say who we are. */
    record Prove(int leg, Question question, SessionTerms offer) implements CallAction {
        @Override
        public void carryOut(Runner runner) {
            runner.prove(leg, question, offer);
        }
    }

    /** Take an INVITE back that has no final answer yet. */
    record Cancel(int leg, EndReason why) implements CallAction {
        @Override
        public void carryOut(Runner runner) {
            runner.cancel(leg, why);
        }
    }

    /** Confirm the answer of a leg, with the caller's media answer when the current message brings one. */
    record Acknowledge(int leg) implements CallAction {
        @Override
        public void carryOut(Runner runner) {
            runner.acknowledge(leg);
        }
    }

    record Bye(int leg, EndReason why) implements CallAction {
        @Override
        public void carryOut(Runner runner) {
            runner.bye(leg, why);
        }
    }

    record ByeCaller(EndReason why) implements CallAction {
        @Override
        public void carryOut(Runner runner) {
            runner.byeCaller(why);
        }
    }

    /** Show the current provisional answer to the caller. */
    record RelayProgress(int leg) implements CallAction {
        @Override
        public void carryOut(Runner runner) {
            runner.relayProgress(leg);
        }
    }

    /** Show the current final answer to the caller. */
    record RelayAnswer(int leg, SessionTerms session) implements CallAction {
        @Override
        public void carryOut(Runner runner) {
            runner.relayAnswer(leg, session);
        }
    }

    record RefuseCaller(int status, EndReason reason) implements CallAction {
        @Override
        public void carryOut(Runner runner) {
            runner.refuseCaller(status, reason);
        }
    }

    /** Repeat the current request on the other leg; its answers come back the same way. */
    record RelayRequest(Side from, SessionTerms session) implements CallAction {
        @Override
        public void carryOut(Runner runner) {
            runner.relayRequest(from, session);
        }
    }

    /** Pass the current final answer on to the leg that asked. */
    record RelayReply(int status, SessionTerms session) implements CallAction {
        @Override
        public void carryOut(Runner runner) {
            runner.relayReply(status, session);
        }
    }

    /** Accept the current request ourselves: it only asks whether the call is still there. */
    record GrantRequest(SessionTerms session) implements CallAction {
        @Override
        public void carryOut(Runner runner) {
            runner.grantRequest(session);
        }
    }

    /** Refuse the current request because its session would be too short. */
    record AskLongerSession(Duration least) implements CallAction {
        @Override
        public void carryOut(Runner runner) {
            runner.askLongerSession(least);
        }
    }

    /** Ask no longer for what the other leg never answered, and tell the one that asked. */
    record GiveUpRequest() implements CallAction {
        @Override
        public void carryOut(Runner runner) {
            runner.giveUpRequest();
        }
    }

    /** Ask a leg whether it is still there. */
    record Refresh(Side side, MidCallMethod method, SessionTerms session) implements CallAction {
        @Override
        public void carryOut(Runner runner) {
            runner.refresh(side, method, session);
        }
    }

    /** Answer the current request ourselves. */
    record RefuseRequest(int status) implements CallAction {
        @Override
        public void carryOut(Runner runner) {
            runner.refuseRequest(status);
        }
    }

    /** Count how the invitation of a gateway went. */
    record CountTrial(Trial trial) implements CallAction {
        @Override
        public void carryOut(Runner runner) {
            runner.tried(trial);
        }
    }

    /** Put a record in the outbox. */
    record Announce(CallRecord callRecord) implements CallAction {
        @Override
        public void carryOut(Runner runner) {
            runner.announce(callRecord);
        }
    }

    /** Forget the call: nothing of it is left on the wire. */
    record Release() implements CallAction {
        @Override
        public void carryOut(Runner runner) {
            runner.release();
        }
    }
}
