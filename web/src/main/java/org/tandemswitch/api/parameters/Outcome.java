package org.tandemswitch.api.parameters;

import java.util.List;

/**
 * What some edits did, or would do.
 *
 * @param applied is it done? Either all of it is, or nothing
 * @param unchanged how many of the edits wanted what already is
 */
public record Outcome(
        boolean applied, int unchanged, List<Change> changes, List<Refused> refused, List<Warning> warnings) {
    boolean isRefused() {
        return !refused.isEmpty();
    }

    /** Was somebody else faster? */
    boolean isConflict() {
        return refused.stream().anyMatch(one -> one.key().equals("parameter.conflict"));
    }
}
