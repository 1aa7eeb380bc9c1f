package org.tandemswitch.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the server holds when no call is left: anything that grows from one rest to the next is not given back. */
record Footprint(Map<String, Long> counts) {
    private static final List<String> OF_CALLS = List.of(
            "gov.nist.javax.sip.stack.SIPClientTransactionImpl",
            "gov.nist.javax.sip.stack.SIPServerTransactionImpl",
            "gov.nist.javax.sip.stack.SIPDialog",
            "org.mobicents.servlet.sip.core.session.SipSessionImpl",
            "org.tandemswitch.sip.b2bua.LiveCall");

    Footprint {
        counts = Map.copyOf(counts);
    }

    static Footprint of(ServerProcess server) {
        var histogram = Heap.histogram(server);
        var counts = new TreeMap<String, Long>();
        counts.put("MB alive in the heap", Heap.aliveMegabytes(histogram));
        counts.put("threads", server.threads());
        counts.put("open files and sockets", server.openFiles());
        OF_CALLS.forEach(type -> counts.put(simple(type), instances(histogram, type)));
        return new Footprint(counts);
    }

    private static String simple(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    static long instances(String histogram, String type) {
        var line = Pattern.compile("(?m)^\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+" + Pattern.quote(type) + "(\\s|$)")
                .matcher(histogram);
        return line.find() ? Long.parseLong(line.group(1)) : 0;
    }

    /** Beside what it was before. */
    String table(Footprint before) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(count -> String.format(
                        Locale.ROOT,
                        "%-29s %d, before %d%n",
                        count.getKey(),
                        count.getValue(),
                        before.counts.get(count.getKey())))
                .collect(Collectors.joining());
    }

    String json() {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(count -> "\"%s\":%d".formatted(count.getKey(), count.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
