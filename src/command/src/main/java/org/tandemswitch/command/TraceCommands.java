package org.tandemswitch.command;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.nio.file.Path;
import java.util.List;

/** {@code trace list|start|stop|remove|calls|find|export}, each one request. */
final class TraceCommands {
    static final String USAGE = """
            Usage: ./tandem trace COMMAND

              start all                    record all messages, or those of the calls and registrations
              start gateway NAME           of a gateway,
              start phone NUMBER           of a phone,
              start number NUMBER          of a number; 8613* are all that begin so,
              start address ADDRESS        of an IP address
                --minutes N                for how long (10; 0 until it is stopped)
              list                         the traces
              stop NO, remove NO           end one; end one and delete what it has recorded
              calls NO                     the calls and registrations it has recorded
              find TEXT [BEFORE]           calls by call id, SIP Call-ID, beginning of a number, name of a client or
                                           vendor, or address; BEFORE goes on where the last answer said
              export NO FILE               all it has recorded; FILE.pcap is a capture file, any other one text
              export ID FILE               all messages of both legs of one call, by call id or SIP Call-ID;
                                           one of digits alone where no trace has that number

            --port-offset, --url, --user, --json and the exit codes are those of ./tandem parameters.
            """;
    private static final String TRACES = "traces";

    private final Switch there;
    private final Options options;
    private final PrintStream err;
    private final Teller teller;

    TraceCommands(Switch there, Options options, PrintStream out, PrintStream err) {
        this.there = there;
        this.options = options;
        this.err = err;
        this.teller = new Teller(options.json(), out, err);
    }

    ExitCode run(List<String> words) throws IOException {
        List<String> rest = words.subList(1, words.size());
        return switch (words.get(0)) {
            case "list" -> teller.tell(there.get(TRACES, Switch.JSON), Tables::traces);
            case "start" -> start(rest);
            case "stop" -> teller.tell(there.send("POST", one(rest) + "/stop", Switch.JSON, ""), Tables::trace);
            case "remove" -> teller.tell(there.send("DELETE", one(rest), Switch.JSON, ""), Tables::trace);
            case "calls" -> teller.tell(there.get(one(rest) + "/conversations", Switch.JSON), Tables::conversations);
            case "find" -> teller.tell(there.get(search(rest), Switch.JSON), Tables::conversations);
            case "export" -> export(rest);
            default -> throw new Misunderstood("no command '" + words.get(0) + "'");
        };
    }

    private static String search(List<String> words) {
        if (words.isEmpty() || words.size() > 2) {
            throw new Misunderstood("find what? A call id, a number, a name or an address");
        }
        return "stories?text=" + Switch.word(words.get(0))
                + (words.size() == 2 ? "&before=" + Switch.word(words.get(1)) : "");
    }

    private ExitCode start(List<String> subject) throws IOException {
        if (subject.isEmpty() || subject.size() > 2) {
            throw new Misunderstood("trace what? all, or gateway, phone, number or address with a value");
        }
        JsonObjectBuilder wish = Json.createObjectBuilder()
                .add("kind", subject.get(0))
                .add("value", subject.size() == 2 ? subject.get(1) : "")
                .add("minutes", options.minutes());
        return teller.tell(there.send("POST", TRACES, Switch.JSON, wish.build().toString()), Tables::trace);
    }

    private ExitCode export(List<String> words) throws IOException {
        if (words.size() != 2) {
            throw new Misunderstood("export needs the number of a trace or the id of a call, and a file");
        }
        int status = fetch(words.get(0), Path.of(words.get(1)));
        ExitCode code = ExitCode.of(status);
        if (code != ExitCode.DONE) {
            err.println("the switch answered " + status);
        }
        return code;
    }

    /** SIP Call-IDs of digits alone look like numbers of traces. */
    private int fetch(String what, Path file) throws IOException {
        boolean pcap = file.toString().endsWith(".pcap");
        String form = pcap ? "messages.pcap" : "messages.txt";
        String type = pcap ? "application/vnd.tcpdump.pcap" : "text/plain";
        int status = what.matches("\\d{1,18}")
                ? there.fetch(TRACES + "/" + what + "/" + form, type, file)
                : HttpURLConnection.HTTP_NOT_FOUND;
        return status == HttpURLConnection.HTTP_NOT_FOUND
                ? there.fetch("stories/" + form + "?id=" + Switch.word(what), type, file)
                : status;
    }

    private static String one(List<String> words) {
        return TRACES + "/" + Switch.word(only(words));
    }

    private static String only(List<String> words) {
        if (words.size() != 1) {
            throw new Misunderstood("needs one word and nothing else");
        }
        return words.get(0);
    }
}
