package org.tandemswitch.api.parameters;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The value wanted for one parameter, and the value seen before, if a change by somebody else is to be refused. */
public record Wish(@Nullable String value, @Nullable String seen) {
    @JsonbCreator
    public Wish(@JsonbProperty("value") @Nullable String value, @JsonbProperty("seen") @Nullable String seen) {
        this.value = value;
        this.seen = seen;
    }

    Optional<String> wanted() {
        return Optional.ofNullable(value);
    }

    Optional<String> before() {
        return Optional.ofNullable(seen);
    }
}
