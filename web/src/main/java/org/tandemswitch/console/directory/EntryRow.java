package org.tandemswitch.console.directory;

import java.util.List;
import org.tandemswitch.console.options.OptionWords;
import org.tandemswitch.directory.Entry;
import org.tandemswitch.provisioning.Referrer;

/** A thing of the directory as the list shows it. */
public record EntryRow(Entry entry, List<Referrer> referrers) {
    private static final int SHOWN = 5;
    private static final int LONGEST = 60;

    /** Who refers to it, the first few of those that the reader may know. */
    public List<Referrer> firstReferrers() {
        return referrers.stream().filter(Referrer::isNamed).limit(SHOWN).toList();
    }

    public int moreReferrers() {
        return referrers.size() - firstReferrers().size();
    }

    /** What was chosen for it, in short. */
    public List<String> settings(OptionWords words) {
        return entry.options().chosen().entrySet().stream()
                .map(option ->
                        words.label(option.getKey()) + ": " + words.said(option.getKey(), brief(option.getValue())))
                .toList();
    }

    private static String brief(String value) {
        String line = value.replace("\n", " · ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
