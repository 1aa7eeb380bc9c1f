package org.tandemswitch.store;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.gateway.IpRange;
import org.tandemswitch.user.Area;
import org.tandemswitch.user.Grants;
import org.tandemswitch.user.PasswordHash;
import org.tandemswitch.user.Restrictions;
import org.tandemswitch.user.Role;
import org.tandemswitch.user.User;

@Entity
@Table(name = "console_user")
@Access(AccessType.FIELD)
class UserRow {
    @Id
    private String name;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "must_change")
    private boolean mustChange;

    private boolean locked;

    @Column(name = "last_day")
    private @Nullable String lastDay;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "console_user_role", joinColumns = @JoinColumn(name = "user_name"))
    @Column(name = "role_name")
    private Set<String> roles = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "console_user_exception", joinColumns = @JoinColumn(name = "user_name"))
    @MapKeyColumn(name = "area")
    @Column(name = "granted")
    private Map<String, String> exceptions = new HashMap<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "console_user_address", joinColumns = @JoinColumn(name = "user_name"))
    @OrderColumn(name = "place")
    @Column(name = "address")
    private List<String> addresses = new ArrayList<>();

    /** For JPA. */
    UserRow() {}

    UserRow(User user) {
        name = user.name();
        passwordHash = user.password().text();
        mustChange = user.mustChange();
        locked = user.restrictions().locked();
        lastDay = user.restrictions().lastDay().map(LocalDate::toString).orElse(null);
        user.grants().roles().forEach(role -> roles.add(role.name()));
        user.grants().exceptions().forEach((area, access) -> exceptions.put(area.name(), access.name()));
        user.restrictions().addresses().forEach(range -> addresses.add(range.toString()));
    }

    User user() {
        return new User(name, new PasswordHash(passwordHash), mustChange, grants(), restrictions());
    }

    private Grants grants() {
        return new Grants(
                roles.stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet()),
                exceptions.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                exception -> Area.valueOf(exception.getKey()),
                                exception -> org.tandemswitch.user.Access.valueOf(exception.getValue()))));
    }

    private Restrictions restrictions() {
        return new Restrictions(
                locked,
                Optional.ofNullable(lastDay).map(LocalDate::parse),
                addresses.stream().map(IpRange::parse).flatMap(Optional::stream).toList());
    }
}
