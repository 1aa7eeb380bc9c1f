package org.tandemswitch.console.peers;

/**
 * One edit of many peers.
 *
 * @param option which one is set, where one is
 * @param value of the option or the priority; an empty one is the default of the option
 */
public record BulkEdit(Deed deed, String option, String value) {
    /** What can be done to many at once. */
    public enum Deed {
        LOCK,
        UNLOCK,
        OPTION,
        PRIORITY,
        REMOVE
    }

    <G> Wish<G> of(PeerRow<G> row) {
        return switch (deed) {
            case LOCK -> Wish.edit(row, locked(row, true));
            case UNLOCK -> Wish.edit(row, locked(row, false));
            case OPTION -> Wish.edit(row, row.sheet().choosing(option, value));
            case PRIORITY -> Wish.edit(row, row.sheet().with(Kind.PRIORITY, value));
            case REMOVE -> Wish.removal(row);
        };
    }

    private static Sheet locked(PeerRow<?> row, boolean wanted) {
        return row.kind() == Kind.PHONE
                ? row.sheet().with("lock", wanted ? "both" : "none")
                : row.sheet().with(Kind.LOCKED, Sheet.yesNo(wanted));
    }
}
