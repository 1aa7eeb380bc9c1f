package org.tandemswitch.passage;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.tandemswitch.number.DialString;
import org.tandemswitch.number.Numbers;

/** How the two numbers of a call are rewritten at one point of its way. */
record Rewriting(DialPlan caller, DialPlan callee) {
    /** Who wants to stay unknown has no number to rewrite. */
    Optional<Numbers> apply(Numbers numbers, RandomGenerator chance, Supplier<LocalDateTime> clock) {
        Optional<DialString> shown = numbers.caller().equals(DialString.ANONYMOUS)
                ? Optional.of(numbers.caller())
                : caller.apply(numbers.caller(), chance, clock);
        Optional<DialString> called = callee.apply(numbers.callee(), chance, clock);
        return shown.flatMap(known -> called.map(dialled -> new Numbers(known, dialled)));
    }
}
