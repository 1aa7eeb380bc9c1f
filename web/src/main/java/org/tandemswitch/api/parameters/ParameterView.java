package org.tandemswitch.api.parameters;

import java.util.List;

/**
 * One parameter with its value, as JSON and as a line of a CSV file show it.
 *
 * @param standard the value as long as nobody chose another
 * @param change what a change does: live, restart, read_only
 * @param effective does anything read it?
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
        List<String> aliases,
        String description) {}
