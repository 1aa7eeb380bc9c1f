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
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.tandemswitch.user.PasswordHash;
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

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "console_user_role", joinColumns = @JoinColumn(name = "user_name"))
    @Column(name = "role_name")
    private Set<String> roles = new HashSet<>();

    /** For JPA. */
    UserRow() {}

    UserRow(User user) {
        name = user.name();
        passwordHash = user.password().text();
        mustChange = user.mustChange();
        user.roles().forEach(role -> roles.add(role.name()));
    }

    User user() {
        Set<Role> granted = roles.stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
        return new User(name, new PasswordHash(passwordHash), mustChange, granted);
    }
}
