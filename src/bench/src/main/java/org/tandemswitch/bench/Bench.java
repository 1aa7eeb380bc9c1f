package org.tandemswitch.bench;

import java.util.List;

/** {@code tandem bench}: one measured rate, or the search for the best one. */
public final class Bench {
    private Bench() {}

    public static void main(String[] words) {
        try {
            run(Options.parse(List.of(words)).check());
        } catch (Problem problem) {
            System.err.println("bench: " + problem.getMessage());
            System.exit(1);
        }
    }

    private static void run(Options options) {
        Sipp.mustBeThere();
        try (var workplace = Workplace.open(options)) {
            var closing = new Thread(workplace::close, "cleaning up");
            Runtime.getRuntime().addShutdownHook(closing);
            var measurement = new Measurement(options, workplace);
            say(options, "warming up for " + options.warmUp().toSeconds() + " s");
            measurement.warmUp();
            System.out.println(options.search() ? search(options, measurement) : once(options, measurement));
            Runtime.getRuntime().removeShutdownHook(closing);
        }
    }

    private static String once(Options options, Measurement measurement) {
        say(
                options,
                "offering %d calls/s for %d s"
                        .formatted(options.rate(), options.length().toSeconds()));
        var result = measurement.measure(options.rate());
        return options.json() ? result.json() : "\n" + result.table();
    }

    private static String search(Options options, Measurement measurement) {
        var search =
                Search.run(options.rate(), options.step(), measurement::measure, result -> say(options, result.line()));
        return options.json() ? search.json() : "\n" + search.table();
    }

    /** Progress goes to standard error where standard output is for a program. */
    private static void say(Options options, String text) {
        var out = options.json() ? System.err : System.out;
        out.println(text);
    }
}
