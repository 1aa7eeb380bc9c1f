package org.tandemswitch.console.peers;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A peer as texts: its fields in the order of the columns, and the options that are chosen. Never its password. */
public record Sheet(Map<String, String> fields, SortedMap<String, String> options) {
    public static final String YES = "yes";
    public static final String NO = "no";

    public Sheet {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        options = Collections.unmodifiableSortedMap(new TreeMap<>(options));
    }

    /** @param fields in the order of the columns */
    public static Sheet of(Stream<Map.Entry<String, String>> fields, SortedMap<String, String> options) {
        Map<String, String> ordered = new LinkedHashMap<>();
        fields.forEach(field -> ordered.put(field.getKey(), field.getValue()));
        return new Sheet(ordered, options);
    }

    public static String yesNo(boolean value) {
        return value ? YES : NO;
    }

    public String get(String field) {
        return fields.getOrDefault(field, "");
    }

    public boolean is(String field) {
        return get(field).equals(YES);
    }

    public String option(String key) {
        return options.getOrDefault(key, "");
    }

    public Sheet with(String field, String text) {
        Map<String, String> other = new LinkedHashMap<>(fields);
        other.put(field, text);
        return new Sheet(other, options);
    }

    /** @param text a blank one leaves the option at its default */
    public Sheet choosing(String option, String text) {
        SortedMap<String, String> other = new TreeMap<>(options);
        if (text.isBlank()) {
            other.remove(option);
        } else {
            other.put(option, text);
        }
        return new Sheet(fields, other);
    }

    /** Fields and options, to be compared. */
    Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.putAll(options);
        return all;
    }
}
