package org.tandemswitch.console.peers;

import java.util.Locale;

/**
 * One edit of many peers.
 *
 * @param option which one is set, where one is
 * @param value of the option or the priority; an empty one is the default of the option
 */
public record BulkEdit(Deed deed, String option, String value) {
    /** What can be done to many at once. */
    public enum Deed {
        LOCK("gateways.lock", "pi-lock", ""),
        UNLOCK("gateways.unlock", "pi-lock-open", ""),
        OPTION("peers.set_option", "pi-cog", ""),
        PRIORITY("peers.set_priority", "pi-sort-numeric-down", ""),
        REMOVE("gateways.delete", "pi-trash", "danger");

        private final String text;
        private final String icon;
        private final String style;

        Deed(String text, String icon, String style) {
            this.text = text;
            this.icon = icon;
            this.style = style;
        }

        /** Key of what its button says. */
        public String getText() {
            return text;
        }

        public String getIcon() {
            return icon;
        }

        public String getStyle() {
            return style;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
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
        return row.kind().lock().map(lock -> lock.turn(row.sheet(), wanted)).orElse(row.sheet());
    }
}
