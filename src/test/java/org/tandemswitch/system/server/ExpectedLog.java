package org.tandemswitch.system.server;

import java.util.List;
import java.util.regex.Pattern;

/** Warnings that a sound server may give. */
public final class ExpectedLog {
    public static final List<Pattern> OF_EVERY_START = List.of(
            Pattern.compile("TANDEM1001: user \"admin\" was made"),
            // several servers start side by side on two processors here
            Pattern.compile("WFLYEJB0043: A previous execution of timer"));

    private ExpectedLog() {}
}
