package org.tandemswitch.provisioning;

/**
 * What is wrong with one field of a form.
 *
 * @param field the name of the draft's component
 * @param messageKey what to tell the user, in the console's translations
 */
public record FieldError(String field, String messageKey) {}
