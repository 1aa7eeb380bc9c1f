package org.tandemswitch.security;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.user.Grants;
import org.tandemswitch.user.Restrictions;
import org.tandemswitch.user.Role;
import org.tandemswitch.user.User;

/** What is different about a user, for the system log; the password is not among it. */
final class UserChanges {
    private UserChanges() {}

    static List<FieldChange> between(Optional<User> before, Optional<User> after) {
        Map<String, String> was = before.map(UserChanges::fields).orElse(Map.of());
        Map<String, String> is = after.map(UserChanges::fields).orElse(Map.of());
        return FieldChange.between(was, is);
    }

    /** What somebody new has. */
    static List<FieldChange> given(Grants grants, Restrictions restrictions) {
        return FieldChange.between(Map.of(), fields(grants, restrictions));
    }

    private static Map<String, String> fields(User user) {
        return fields(user.grants(), user.restrictions());
    }

    private static Map<String, String> fields(Grants grants, Restrictions restrictions) {
        return new TreeMap<>(Map.of(
                "roles", grants.roles().stream().sorted().map(Role::key).collect(Collectors.joining(" ")),
                "exceptions",
                        new TreeMap<>(grants.exceptions())
                                .entrySet().stream()
                                        .map(exception -> exception.getKey().key() + "="
                                                + exception.getValue().key())
                                        .collect(Collectors.joining(" ")),
                "locked", restrictions.locked() ? "yes" : "no",
                "last day", restrictions.lastDay().map(LocalDate::toString).orElse(""),
                "addresses",
                        restrictions.addresses().stream()
                                .map(range -> range.toString())
                                .collect(Collectors.joining(" "))));
    }
}
