package org.tandemswitch.store;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** The one column of a user that is saved apart from the rest: a choice of language changes no right. */
@Entity
@Table(name = "console_user")
@Access(AccessType.FIELD)
class UserLanguageRow {
    @Id
    private String name;

    @Column(name = "language_key")
    private @Nullable String language;

    /** For JPA. */
    UserLanguageRow() {}
}
