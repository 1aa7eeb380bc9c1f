package org.tandemswitch.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.tandemswitch.cdr.Cdr;

/** The record of a call that is over. */
@Entity
@Table(name = "cdr")
class CdrRow extends CallRow {
    /** For JPA. */
    CdrRow() {}

    CdrRow(Cdr cdr) {
        super(cdr);
    }
}
