package org.tandemswitch.bench;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The command line. */
record Options(Map<String, String> named) {
    static final String USAGE = """
            Usage: tandem bench --rate R --seconds S [--hold MS] [--timers] [--json]
                   tandem bench --search [--rate R] [--step R] [--seconds S] [--hold MS] [--json]

              --rate R         calls per second (400; --search begins there, or with 200)
              --seconds S      how long calls are offered (30; 15 for each step of --search)
              --hold MS        how long an answered call lasts (1000)
              --timers         with session timers: whatever is held longer than 300 s is refreshed
              --search         raise the rate until more than 0.1 % of the calls fail
              --step R         by how much --search raises it (100)
              --warm-up S      seconds of rising load before anything is counted (45)
              --delay          also measure from INVITE in to INVITE out, by 20 probes a second
              --mix            not all are answered: 4 of 10 are, 3 are busy, 2 are cancelled, 1 hears nothing;
                               and what the server holds at rest is counted before and after
              --heap           also count what is alive in the heap when the last call is offered (stops the server)
              --flood N        meanwhile N forged INVITEs and answers a second from strangers
              --server-log F   the log of the server, whose lines are counted meanwhile
              --json           print one JSON object instead of a table
              --server-pid P   the process to watch
              --sip HOST:PORT  where the switch takes calls (127.0.0.1:5060)
              --uas-port P     where the called side listens (5074)
              --probe-port P   where the called side of the probes listens (5076)
              --gc-log FILE    the GC log of the server
            """;

    private static final Set<String> FLAGS = Set.of("search", "json", "delay", "heap", "timers", "mix");
    private static final Set<String> NAMES = Set.of(
            "rate",
            "seconds",
            "hold",
            "step",
            "warm-up",
            "server-pid",
            "sip",
            "uas-port",
            "probe-port",
            "gc-log",
            "flood",
            "server-log");

    Options {
        named = Map.copyOf(named);
    }

    static Options parse(List<String> arguments) {
        var named = new HashMap<String, String>();
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            var word = rest.next();
            var name = word.startsWith("--") ? word.substring(2) : "";
            if (FLAGS.contains(name)) {
                named.put(name, "true");
            } else if (NAMES.contains(name) && rest.hasNext()) {
                named.put(name, rest.next());
            } else {
                throw new Problem("do not understand " + word + "\n" + USAGE);
            }
        }
        return new Options(named);
    }

    /** Fails on any value that makes no sense, before anything is started. */
    Options check() {
        rate();
        step();
        length();
        hold();
        warmUp();
        uasPort();
        probePort();
        server();
        flood();
        return this;
    }

    boolean search() {
        return named.containsKey("search");
    }

    boolean delay() {
        return named.containsKey("delay");
    }

    boolean heap() {
        return named.containsKey("heap");
    }

    boolean timers() {
        return named.containsKey("timers");
    }

    boolean mix() {
        return named.containsKey("mix");
    }

    boolean json() {
        return named.containsKey("json");
    }

    int rate() {
        return number("rate", search() ? 200 : 400, 1, 20_000);
    }

    int step() {
        return number("step", 100, 1, 5_000);
    }

    Duration length() {
        return Duration.ofSeconds(number("seconds", search() ? 15 : 30, 1, 3_600));
    }

    Duration hold() {
        return Duration.ofMillis(number("hold", 1_000, 0, 600_000));
    }

    Duration warmUp() {
        return Duration.ofSeconds(number("warm-up", 45, 0, 600));
    }

    int uasPort() {
        return number("uas-port", 5_074, 1, 65_535);
    }

    int probePort() {
        return number("probe-port", 5_076, 1, 65_535);
    }

    ServerProcess server() {
        return new ServerProcess(
                number("server-pid", (int) ProcessHandle.current().pid(), 1, Integer.MAX_VALUE));
    }

    String sip() {
        return named.getOrDefault("sip", "127.0.0.1:5060");
    }

    InetSocketAddress sipAddress() {
        var colon = sip().lastIndexOf(':');
        return new InetSocketAddress(sip().substring(0, colon), Integer.parseInt(sip().substring(colon + 1)));
    }

    /** Forged messages a second. */
    int flood() {
        return number("flood", 0, 0, 100_000);
    }

    Path serverLog() {
        return Path.of(named.getOrDefault("server-log", "server.log"));
    }

    Path gcLog() {
        return Path.of(named.getOrDefault("gc-log", "gc.log"));
    }

    private int number(String name, int otherwise, int least, int most) {
        var text = named.get(name);
        if (text == null) {
            return otherwise;
        }
        try {
            var number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException wrong) {
            throw new Problem("--%s needs a whole number, not %s".formatted(name, text));
        }
        throw new Problem("--%s must be from %d to %d".formatted(name, least, most));
    }
}
