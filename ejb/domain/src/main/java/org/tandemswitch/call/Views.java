package org.tandemswitch.call;

import org.tandemswitch.timer.SessionView;

/** Shows a call to administrators. */
final class Views {
    private Views() {}

    static CallView of(CallFacts facts, CallState state) {
        return of(facts, state, SessionView.NONE, SessionView.NONE);
    }

    static CallView talking(CallFacts facts, LegSessions sessions) {
        return of(
                facts,
                CallState.TALKING,
                sessions.caller().view(),
                sessions.callee().view());
    }

    private static CallView of(CallFacts facts, CallState state, SessionView caller, SessionView callee) {
        return new CallView(
                facts.attempt().id(),
                state,
                facts.attempt().caller(),
                facts.attempt().callee(),
                facts.plan().client(),
                facts.current().vendor(),
                facts.attempt().receivedAt(),
                facts.ringingAt(),
                facts.answeredAt(),
                caller,
                callee);
    }
}
