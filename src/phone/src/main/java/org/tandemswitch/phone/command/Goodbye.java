package org.tandemswitch.phone.command;

import org.tandemswitch.phone.Phone;

/** Lets a phone hang up its calls when the process is told to end. */
final class Goodbye {
    private Goodbye() {}

    static void at(Phone phone) {
        Runtime.getRuntime().addShutdownHook(new Thread(phone::hangUpAll, "goodbye"));
    }
}
