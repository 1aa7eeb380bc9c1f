package org.tandemswitch.api.parameters;

import java.util.List;
import org.tandemswitch.audit.Entry;

/** One earlier change of parameters. */
public record HistoryEntry(
        long number, String at, String by, String address, String deed, String subject, List<Change> changes) {
    static HistoryEntry of(Entry entry) {
        return new HistoryEntry(
                entry.number(),
                entry.at().toString(),
                entry.by(),
                entry.address(),
                entry.deed().key(),
                entry.subject(),
                entry.changes().stream().map(Change::of).toList());
    }
}
