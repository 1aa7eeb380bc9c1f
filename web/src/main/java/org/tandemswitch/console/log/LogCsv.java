package org.tandemswitch.console.log;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tandemswitch.audit.Entry;
import org.tandemswitch.audit.FieldChange;

/** Entries as lines of a CSV file (RFC 4180), one for each change; nothing in a cell becomes a formula of a spreadsheet. */
final class LogCsv {
    static final String HEAD =
            line(List.of("number", "time", "user", "address", "deed", "subject", "field", "old value", "new value"));
    private static final List<FieldChange> NOTHING = List.of(new FieldChange("-", "", ""));

    private LogCsv() {}

    static String lines(Entry entry) {
        return (entry.changes().isEmpty() ? NOTHING : entry.changes())
                .stream().map(change -> line(entry, change)).collect(Collectors.joining());
    }

    private static String line(Entry entry, FieldChange change) {
        return line(List.of(
                Long.toString(entry.number()),
                entry.at().toString(),
                entry.by(),
                entry.address(),
                entry.deed().key(),
                entry.subject(),
                entry.changes().isEmpty() ? "" : change.field(),
                change.before(),
                change.after()));
    }

    private static String line(List<String> cells) {
        return cells.stream().map(LogCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    static String cell(String text) {
        boolean formula = Stream.of("=", "+", "-", "@", "\t", "\r").anyMatch(text::startsWith)
                && !text.matches("[+-]?\\d+(\\.\\d+)?");
        String plain = formula ? "'" + text : text;
        boolean quoted = Stream.of(",", "\"", "\n", "\r").anyMatch(plain::contains);
        return quoted ? "\"" + plain.replace("\"", "\"\"") + "\"" : plain;
    }
}
