package org.tandemswitch.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What is alive in the server's heap. Counting it stops the server for a moment. */
final class Heap {
    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

    private Heap() {}

    static long aliveMegabytes(ServerProcess server) {
        return aliveMegabytes(histogram(server));
    }

    /** What is alive, by its type. */
    static String histogram(ServerProcess server) {
        try {
            var jcmd = new ProcessBuilder("jcmd", Long.toString(server.pid()), "GC.class_histogram")
                    .redirectErrorStream(true)
                    .start();
            return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException missing) {
            throw new Problem("jcmd of the JDK is needed on the PATH: " + missing.getMessage());
        }
    }

    static long aliveMegabytes(String histogram) {
        var total = TOTAL.matcher(histogram);
        if (!total.find()) {
            throw new Problem("jcmd tells nothing of the heap: "
                    + histogram.lines().limit(1).toList());
        }
        return Long.parseLong(total.group(1)) >> 20;
    }
}
