package org.tandemswitch.console.log;

import java.util.List;
import java.util.stream.Collectors;
import org.tandemswitch.audit.Entry;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.console.page.CsvLine;

/** Entries as lines of a CSV file (RFC 4180), one for each change; nothing in a cell becomes a formula of a spreadsheet. */
final class LogCsv {
    static final String HEAD = CsvLine.of(
            List.of("number", "time", "user", "address", "deed", "subject", "field", "old value", "new value"));
    private static final List<FieldChange> NOTHING = List.of(new FieldChange("-", "", ""));

    private LogCsv() {}

    static String lines(Entry entry) {
        return (entry.changes().isEmpty() ? NOTHING : entry.changes())
                .stream().map(change -> line(entry, change)).collect(Collectors.joining());
    }

    private static String line(Entry entry, FieldChange change) {
        return CsvLine.of(List.of(
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
}
