package org.tandemswitch.system.records;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The fields of a record under the names accounting systems know; a row and a message of one call are equal. */
public record Cdr(Map<String, String> fields) {
    public Cdr {
        fields = Map.copyOf(new TreeMap<>(fields));
    }

    public String get(String field) {
        return find(field).orElseThrow(() -> new AssertionError("no " + field + " in " + fields));
    }

    public Optional<String> find(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    public String callId() {
        return get("callId");
    }

    public String endReason() {
        return get("endReason");
    }

    public String hungUpBy() {
        return get("hungUpBy");
    }

    public boolean isAnswered() {
        return find("answeredAt").isPresent();
    }

    public Instant at(String field) {
        return Instant.EPOCH.plus(Long.parseLong(get(field)), ChronoUnit.MICROS);
    }

    public Duration between(String earlier, String later) {
        return Duration.between(at(earlier), at(later));
    }
}
