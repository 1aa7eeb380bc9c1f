package org.tandemswitch.call;

import java.util.List;

/** The answer of a state to an event: the state from now on, and what is to be done, in order. */
public record Step(Call next, List<CallAction> actions) {
    public Step {
        actions = List.copyOf(actions);
    }

    static Step of(Call next, CallAction... actions) {
        return new Step(next, List.of(actions));
    }
}
