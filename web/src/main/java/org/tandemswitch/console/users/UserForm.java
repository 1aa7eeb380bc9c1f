package org.tandemswitch.console.users;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tandemswitch.security.UserDraft;
import org.tandemswitch.user.Access;
import org.tandemswitch.user.Area;
import org.tandemswitch.user.Role;
import org.tandemswitch.user.User;

/** The fields of the form for one user. */
public class UserForm {
    private final Optional<User> seen;
    private String name;
    private String[] roles;
    private Map<String, String> exceptions = new HashMap<>();
    private boolean locked;
    private String lastDay;
    private String addresses;

    UserForm(Optional<User> seen) {
        this.seen = seen;
        this.name = seen.map(User::name).orElse("");
        this.roles = seen.map(user -> user.grants().roles()).orElse(Set.of(Role.VIEWER)).stream()
                .sorted()
                .map(Role::name)
                .toArray(String[]::new);
        this.locked = seen.map(user -> user.restrictions().locked()).orElse(false);
        this.lastDay = seen.flatMap(user -> user.restrictions().lastDay())
                .map(LocalDate::toString)
                .orElse("");
        this.addresses = seen.map(user -> user.restrictions().addresses().stream()
                        .map(range -> range.toString())
                        .collect(Collectors.joining("\n")))
                .orElse("");
        Arrays.stream(Area.values()).forEach(area -> exceptions.put(area.name(), ""));
        seen.ifPresent(user ->
                user.grants().exceptions().forEach((area, access) -> exceptions.put(area.name(), access.name())));
    }

    UserDraft draft() {
        return new UserDraft(
                seen,
                name,
                Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
                given(),
                locked,
                lastDay,
                addresses);
    }

    /** The page leaves a choice of nothing away. */
    private Map<Area, Access> given() {
        return exceptions.entrySet().stream()
                .filter(exception ->
                        !Optional.ofNullable(exception.getValue()).orElse("").isEmpty())
                .collect(Collectors.toUnmodifiableMap(
                        exception -> Area.valueOf(exception.getKey()),
                        exception -> Access.valueOf(exception.getValue())));
    }

    public boolean isNew() {
        return seen.isEmpty();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String[] getRoles() {
        return roles.clone();
    }

    public void setRoles(String[] roles) {
        this.roles = roles.clone();
    }

    public Map<String, String> getExceptions() {
        return exceptions;
    }

    public boolean isLocked() {
        return locked;
    }

    public void setLocked(boolean locked) {
        this.locked = locked;
    }

    public String getLastDay() {
        return lastDay;
    }

    public void setLastDay(String lastDay) {
        this.lastDay = lastDay;
    }

    public String getAddresses() {
        return addresses;
    }

    public void setAddresses(String addresses) {
        this.addresses = addresses;
    }
}
