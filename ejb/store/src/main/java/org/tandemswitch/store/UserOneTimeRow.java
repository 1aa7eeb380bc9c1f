package org.tandemswitch.store;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** The columns of a user that each sign-in changes, and a secret that whoever lists users has no need to read. */
@Entity
@Table(name = "console_user")
@Access(AccessType.FIELD)
class UserOneTimeRow {
    @Id
    private String name;

    @Column(name = "one_time_secret")
    private @Nullable String secret;

    @Column(name = "one_time_spent")
    private long spent;

    /** For JPA. */
    UserOneTimeRow() {}
}
