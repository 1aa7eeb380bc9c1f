package org.tandemswitch.store;

import org.jspecify.annotations.Nullable;

/** Columns for texts of any length; MySQL gives them no default, so nothing stands for the empty text. */
final class LongText {
    static final int LENGTH = 1_000_000;

    private LongText() {}

    static String of(@Nullable String stored) {
        return stored == null ? "" : stored;
    }
}
