package org.tandemswitch.provisioning;

import java.util.List;
import java.util.regex.Pattern;

/** Takes a text area apart. */
final class Words {
    private static final Pattern GAP = Pattern.compile("[\\s,;]+");

    private Words() {}

    static List<String> of(String text) {
        return GAP.splitAsStream(text)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
