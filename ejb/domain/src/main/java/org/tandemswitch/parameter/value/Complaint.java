package org.tandemswitch.parameter.value;

import java.util.Arrays;
import java.util.List;

/** Why a value does not fit: the key of a message and what it mentions, to be said in the reader's language. */
public record Complaint(String key, List<String> details) {
    public Complaint {
        details = List.copyOf(details);
    }

    public static Complaint of(String key, Object... details) {
        return new Complaint(key, Arrays.stream(details).map(String::valueOf).toList());
    }
}
