package org.tandemswitch.provisioning;

import java.util.List;

/**
 * What is wrong with one field of a form.
 *
 * @param field the name of the draft's component
 * @param messageKey what to tell the user, in the console's translations
 * @param details what the message mentions
 */
public record FieldError(String field, String messageKey, List<String> details) {
    public FieldError {
        details = List.copyOf(details);
    }

    public FieldError(String field, String messageKey) {
        this(field, messageKey, List.of());
    }
}
