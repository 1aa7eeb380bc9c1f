package org.tandemswitch.phone.command;

import java.util.List;

/** Entry of the runnable jar: {@code call}, {@code echo} or {@code caller}. */
public final class Main {
    private static final String USAGE = """
            Usage: java -jar tandem-phone.jar COMMAND [options]

              call NUMBER   place one call and tell what happens
                              --to HOST:PORT     the switch (127.0.0.1:5060; --server means the same)
                              --from NUMBER      caller's number (1000)
                              --seconds N        hang up N seconds after the answer (10)
                              --patience N       give up when nobody answers within N seconds (60)
                              --tcp              over TCP instead of UDP
                            exit code: 0 answered, 1 refused, 2 no answer
              echo          answer every call after a second or two and send its sound back
                              --host H --port P  where to listen (127.0.0.1:5070)
                              --minutes N        hang up after N minutes (10)
                              --tcp
                            numbers that end in 404, 480, 486 or 503 are refused with that code
              caller        place calls of all sorts without end
                              --host H --port P  own address (127.0.0.1, any port)
                              --to HOST:PORT     the switch (127.0.0.1:5060; --server means the same)
                              --prefix DIGITS    what the numbers called begin with (99)
                              --at-once N        at most N calls at a time (6)
                              --every S          a new call every S seconds on average (3)
                              --tcp
            """;

    private Main() {}

    public static void main(String[] words) {
        System.exit(run(List.of(words)));
    }

    static int run(List<String> words) {
        try {
            return command(words);
        } catch (BadOption wrong) {
            System.err.println(wrong.getMessage());
            System.err.print(USAGE);
            return 64;
        }
    }

    private static int command(List<String> words) {
        var options = Options.parse(words.isEmpty() ? words : words.subList(1, words.size()));
        return switch (words.isEmpty() ? "" : words.get(0)) {
            case "call" -> new OneCall(options).run();
            case "echo" -> new Echo(options).run();
            case "caller" -> new Caller(options).run();
            case "help", "--help", "-h" -> help();
            default -> throw new BadOption("which command? " + String.join(" ", words));
        };
    }

    private static int help() {
        System.out.print(USAGE);
        return 0;
    }
}
