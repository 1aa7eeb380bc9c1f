package org.tandemswitch.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.tandemswitch.cdr.Cdr;

/** A call that was answered and has not ended yet. */
@Entity
@Table(name = "open_call")
class OpenCallRow extends CallRow {
    /** For JPA. */
    OpenCallRow() {}

    OpenCallRow(Cdr cdr) {
        super(cdr);
    }
}
