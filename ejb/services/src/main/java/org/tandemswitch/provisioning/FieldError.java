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
    private static final String CHANGED_MEANWHILE = "error.changed_meanwhile";

    /** The key under which something is to be created stands for something else already. */
    public static final FieldError KEY_OF_ANOTHER_WISH = new FieldError("Idempotency-Key", "error.key_taken");

    public FieldError {
        details = List.copyOf(details);
    }

    public FieldError(String field, String messageKey) {
        this(field, messageKey, List.of());
    }

    /**
     * What is stored is not what the editor saw.
     *
     * @param field beside which it is told
     */
    public static FieldError changedMeanwhile(String field) {
        return new FieldError(field, CHANGED_MEANWHILE);
    }

    public boolean isChangedMeanwhile() {
        return messageKey.equals(CHANGED_MEANWHILE);
    }
}
