package org.tandemswitch.call;

/** Shows a call to administrators. */
final class Views {
    private Views() {}

    static CallView of(CallFacts facts, CallState state) {
        return new CallView(
                facts.attempt().id(),
                state,
                facts.attempt().caller(),
                facts.attempt().callee(),
                facts.plan().client(),
                facts.current().vendor(),
                facts.attempt().receivedAt(),
                facts.ringingAt(),
                facts.answeredAt());
    }
}
