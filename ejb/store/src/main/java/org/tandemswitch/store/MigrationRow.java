package org.tandemswitch.store;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A step of the schema, as the migrations themselves keep it. */
@Entity
@Immutable
@Table(name = "`flyway_schema_history`")
@Access(AccessType.FIELD)
class MigrationRow {
    @Id
    @Column(name = "`installed_rank`")
    private int rank;

    @Column(name = "`version`")
    private String version;

    /** For JPA. */
    MigrationRow() {}

    String version() {
        return version;
    }
}
