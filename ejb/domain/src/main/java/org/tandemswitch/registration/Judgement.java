package org.tandemswitch.registration;

import java.util.function.Function;

/** What is thought of a claim. */
public sealed interface Judgement {
    <R> R fold(Function<Proved, R> ifProved, Function<Asked, R> ifAsked, Function<Disproved, R> ifDisproved);

    record Proved(Caller caller) implements Judgement {
        @Override
        public <R> R fold(
                Function<Proved, R> ifProved, Function<Asked, R> ifAsked, Function<Disproved, R> ifDisproved) {
            return ifProved.apply(this);
        }
    }

    /** There is no proof yet, or none that still counts (AU-03). */
    record Asked(Challenge challenge) implements Judgement {
        @Override
        public <R> R fold(
                Function<Proved, R> ifProved, Function<Asked, R> ifAsked, Function<Disproved, R> ifDisproved) {
            return ifAsked.apply(this);
        }
    }

    /** A wrong password, or any while the name is suspended (AU-02). */
    record Disproved(boolean suspended) implements Judgement {
        @Override
        public <R> R fold(
                Function<Proved, R> ifProved, Function<Asked, R> ifAsked, Function<Disproved, R> ifDisproved) {
            return ifDisproved.apply(this);
        }
    }
}
