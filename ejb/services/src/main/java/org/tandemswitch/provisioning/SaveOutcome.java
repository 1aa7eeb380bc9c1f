package org.tandemswitch.provisioning;

import java.util.List;
import java.util.function.Function;

/** The answer to a form. */
public sealed interface SaveOutcome<G> {
    <R> R fold(Function<Saved<G>, R> ifSaved, Function<Refused<G>, R> ifRefused);

    /** Goes on with what was saved. */
    default <R> SaveOutcome<R> then(Function<G, SaveOutcome<R>> next) {
        return fold(saved -> next.apply(saved.value()), refused -> new Refused<>(refused.errors()));
    }

    record Saved<G>(G value) implements SaveOutcome<G> {
        @Override
        public <R> R fold(Function<Saved<G>, R> ifSaved, Function<Refused<G>, R> ifRefused) {
            return ifSaved.apply(this);
        }
    }

    /** Nothing was stored. */
    record Refused<G>(List<FieldError> errors) implements SaveOutcome<G> {
        public Refused {
            errors = List.copyOf(errors);
        }

        @Override
        public <R> R fold(Function<Saved<G>, R> ifSaved, Function<Refused<G>, R> ifRefused) {
            return ifRefused.apply(this);
        }
    }
}
