package org.tandemswitch.provisioning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.parameter.value.Reading;
import org.tandemswitch.parameter.value.ValueType;

/** Gathers what is wrong with a draft, at most one thing for a field. */
final class Complaints {
    private final List<FieldError> errors = new ArrayList<>();

    /** Complains about the field unless the condition holds. */
    void unless(boolean condition, String field, String reason) {
        if (!condition && isFine(field)) {
            errors.add(new FieldError(field, "error." + reason));
        }
    }

    /** Complains about one thing that the field says. */
    void about(String what, String field, String reason) {
        if (isFine(field)) {
            errors.add(new FieldError(field, "error." + reason, List.of(what)));
        }
    }

    /** The value in the text when it fits. */
    <T> Optional<T> value(String text, ValueType<T> type, String field) {
        Reading<T> reading = type.read(text);
        reading.complaint()
                .filter(complaint -> isFine(field))
                .ifPresent(complaint -> errors.add(new FieldError(field, complaint.key(), complaint.details())));
        return reading.value();
    }

    private boolean isFine(String field) {
        return errors.stream().noneMatch(error -> error.field().equals(field));
    }

    /** The integer in the text when it lies within the bounds. */
    Optional<Integer> integer(String text, int least, int most, String field) {
        String digits = text.strip();
        boolean looksRight = digits.matches("\\d{1,9}");
        unless(looksRight, field, "not_a_number");
        Optional<Integer> value = looksRight ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
        Optional<Integer> fitting = value.filter(number -> number >= least && number <= most);
        unless(fitting.isPresent(), field, "out_of_range");
        return fitting;
    }

    void name(String name) {
        unless(!name.isBlank(), "name", "empty");
        unless(name.strip().length() <= GatewayNames.LONGEST, "name", "too_long");
        unless(name.chars().noneMatch(Character::isISOControl), "name", "not_printable");
    }

    /** Of somebody who proves himself to us; an empty one keeps what there is. */
    void password(String password) {
        unless(
                password.isEmpty() || password.length() >= CheckPhone.SHORTEST_PASSWORD,
                "password",
                "password_too_short");
        unless(password.length() <= CheckPhone.LONGEST_PASSWORD, "password", "too_long");
    }

    boolean none() {
        return errors.isEmpty();
    }

    List<FieldError> all() {
        return List.copyOf(errors);
    }
}
