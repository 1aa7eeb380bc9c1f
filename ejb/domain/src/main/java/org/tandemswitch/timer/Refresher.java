package org.tandemswitch.timer;

import java.util.Locale;
import java.util.Optional;

/** Who is to refresh, as messages name them: the sender of the request or the one who answers it. */
public enum Refresher {
    UAC,
    UAS;

    public static Optional<Refresher> parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "uac" -> Optional.of(UAC);
            case "uas" -> Optional.of(UAS);
            default -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
