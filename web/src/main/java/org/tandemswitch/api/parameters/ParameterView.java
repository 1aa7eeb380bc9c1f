package org.tandemswitch.api.parameters;

import java.util.List;

/**
 * One parameter with its value, as JSON and as a line of a CSV file show it.
 *
 * @param standard the value as long as nobody chose another
 * @param change what a change does: live, restart, read_only
 * @param effective does anything read it?
 * @param changedBy who changed it last, and when; empty as long as nobody did, or the database does not answer
 * @param warnings what is odd about the value as it is, in the reader's language
 */
public record ParameterView(
        String name,
        String value,
        String standard,
        boolean changed,
        String unit,
        String range,
        String group,
        String topic,
        String change,
        boolean effective,
        String changedBy,
        String changedAt,
        List<String> warnings,
        List<String> aliases,
        String description) {}
