package org.tandemswitch.phone.command;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** One line on standard output per thing that happened. */
final class Journal {
    private Journal() {}

    static void say(String text, Object... details) {
        System.out.println(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + "  " + text.formatted(details));
    }
}
