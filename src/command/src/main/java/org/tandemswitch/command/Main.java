package org.tandemswitch.command;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.nio.file.NoSuchFileException;
import java.util.List;

/** {@code parameters COMMAND ...} and, with the word before it, {@code trace COMMAND ...} */
public final class Main {
    static final String USAGE = """
            Usage: ./tandem parameters COMMAND

              get [NAME ...]         values; of one parameter also what it is
              set NAME=VALUE ...     change some, all or none; of one, --seen OLD: only if it still is OLD
              diff [FILE]            what differs from the defaults, or from the file of another installation
              export [FILE]          all as JSON, or as CSV for FILE.csv or --csv; --changed: what differs from the defaults
              import FILE            what a .json or .csv file would change; --apply does it, all or nothing
              presets [PRESET]       the presets; what PRESET would change, --apply does it
              history [MOST]         the newest changes
              rollback ENTRY         what would bring back the values right after ENTRY, --apply does it

              --apply --seen MARK    do what the dry run with that mark told, or nothing
              --port-offset N        the switch that `./tandem run --port-offset N` started
              --url URL --user NAME  a switch elsewhere; the password is in TANDEM_PASSWORD or asked for
              --json                 the answer as JSON

            Exit codes: 0 done, 1 refused and nothing changed, 2 not understood, 3 no switch there, 4 not allowed,
            5 somebody else was faster, 6 no such parameter, preset or entry.
            """;

    private static final String TRACE = "trace";

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(System.out, System.err, arguments).number());
    }

    static ExitCode run(PrintStream out, PrintStream err, String... arguments) {
        try {
            Options options = Options.parse(arguments);
            if (options.words().isEmpty() || options.words().get(0).equals("help")) {
                out.print(USAGE);
                return ExitCode.DONE;
            }
            if (options.words().get(0).equals(TRACE)) {
                return trace(options, out, err);
            }
            return new ParameterCommands(Switch.of(options), options, out, err).run();
        } catch (Misunderstood | IllegalArgumentException broken) {
            err.println("tandem: " + broken.getMessage() + " (try ./tandem parameters help)");
            return ExitCode.MISUNDERSTOOD;
        } catch (NoSuchFileException missing) {
            return unreachable(err, "no file " + missing.getMessage());
        } catch (ConnectException silent) {
            return unreachable(err, "no switch answers: ./tandem run starts one");
        } catch (IOException broken) {
            return unreachable(err, String.valueOf(broken.getMessage()));
        }
    }

    private static ExitCode trace(Options options, PrintStream out, PrintStream err) throws IOException {
        List<String> words = options.words().subList(1, options.words().size());
        if (words.isEmpty() || words.get(0).equals("help")) {
            out.print(TraceCommands.USAGE);
            return ExitCode.DONE;
        }
        return new TraceCommands(Switch.of(options), options, out, err).run(words);
    }

    private static ExitCode unreachable(PrintStream err, String why) {
        err.println("tandem: " + Tables.harmless(why));
        return ExitCode.UNREACHABLE;
    }
}
