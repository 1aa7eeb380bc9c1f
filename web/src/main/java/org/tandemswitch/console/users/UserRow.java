package org.tandemswitch.console.users;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.tandemswitch.user.Role;
import org.tandemswitch.user.User;

/**
 * A user as a row.
 *
 * @param withCode the sign-in asks for a one-time code
 */
public record UserRow(User user, boolean withCode) {
    public String name() {
        return user.name();
    }

    public List<Role> roles() {
        return user.grants().roles().stream().sorted().toList();
    }

    /** Such as log: view. */
    public List<Special> specials() {
        return user.grants().exceptions().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(given -> new Special(given.getKey().key(), given.getValue().key()))
                .toList();
    }

    public String lastDay() {
        return user.restrictions().lastDay().map(LocalDate::toString).orElse("");
    }

    public List<String> addresses() {
        return user.restrictions().addresses().stream()
                .map(range -> range.toString())
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    public boolean locked() {
        return user.restrictions().locked();
    }

    /** What keeps the user out at the moment, in colours and in the console's translations. */
    public String state() {
        if (locked()) {
            return "locked";
        }
        if (user.restrictions().lastDay().filter(LocalDate.now()::isAfter).isPresent()) {
            return "expired";
        }
        return user.mustChange() ? "invited" : "open";
    }

    /** More or less than the roles give, by the keys of area and access. */
    public record Special(String area, String access) {}
}
