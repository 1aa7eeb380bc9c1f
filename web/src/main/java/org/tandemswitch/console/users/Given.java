package org.tandemswitch.console.users;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.tandemswitch.user.Grants;
import org.tandemswitch.user.Restrictions;
import org.tandemswitch.user.Role;

/** What a user or a token was given, as cells of a row. */
public record Given(Grants grants, Restrictions restrictions) {
    public List<Role> roles() {
        return grants.roles().stream().sorted().toList();
    }

    /** Such as log: view. */
    public List<Special> specials() {
        return grants.exceptions().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(given -> new Special(given.getKey().key(), given.getValue().key()))
                .toList();
    }

    public String lastDay() {
        return restrictions.lastDay().map(LocalDate::toString).orElse("");
    }

    public List<String> addresses() {
        return restrictions.addresses().stream()
                .map(range -> range.toString())
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    boolean isExpired() {
        return restrictions.lastDay().filter(LocalDate.now()::isAfter).isPresent();
    }

    /** More or less than the roles give, by the keys of area and access. */
    public record Special(String area, String access) {}
}
