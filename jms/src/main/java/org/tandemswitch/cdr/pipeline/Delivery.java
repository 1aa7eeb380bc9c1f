package org.tandemswitch.cdr.pipeline;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.tandemswitch.cdr.CallRecord;

/** A message taken apart: what can be settled, in order, and the lines that cannot. */
record Delivery(List<CallRecord> records, List<String> rejected) {
    static Delivery read(String text, Predicate<CallRecord> canSettle) {
        List<CallRecord> records = new ArrayList<>();
        List<String> rejected = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                read(line, canSettle, records, rejected);
            }
        }
        return new Delivery(records, rejected);
    }

    static Delivery hopeless(String text) {
        return read(text, any -> false);
    }

    private static void read(
            String line, Predicate<CallRecord> canSettle, List<CallRecord> records, List<String> rejected) {
        try {
            CallRecord callRecord = RecordCodec.read(line);
            if (canSettle.test(callRecord)) {
                records.add(callRecord);
            } else {
                rejected.add(line);
            }
        } catch (IllegalArgumentException | DateTimeException noRecord) {
            rejected.add(line);
        }
    }
}
