package org.tandemswitch.api;

import java.util.List;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.provisioning.FieldError;

/** What does not fit, field by field, in the reader's language. */
public record Refusal(List<Field> refused) {
    public record Field(String field, String reason) {}

    public static Refusal of(List<FieldError> errors, Texts texts) {
        return new Refusal(errors.stream()
                .map(error -> new Field(
                        error.field(),
                        texts.of(error.messageKey(), error.details().toArray())))
                .toList());
    }
}
