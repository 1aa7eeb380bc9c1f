package org.tandemswitch.store;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.audit.Entry;
import org.tandemswitch.audit.FieldChange;

@Entity
@Table(name = "system_log")
@Access(AccessType.FIELD)
class SystemLogRow {
    private static final int LONGEST = 4000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long number;

    private long at;

    @Column(name = "by_name")
    private String byName;

    private String address;
    private String deed;
    private String subject;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @BatchSize(size = 200)
    @CollectionTable(name = "system_log_change", joinColumns = @JoinColumn(name = "entry_number"))
    @OrderColumn(name = "place")
    private List<Change> changes = new ArrayList<>();

    @Embeddable
    @Access(AccessType.FIELD)
    static class Change {
        private String field;

        @Column(name = "before_text")
        private String beforeText;

        @Column(name = "after_text")
        private String afterText;

        /** For JPA. */
        Change() {}

        Change(FieldChange change) {
            field = change.field();
            beforeText = cut(change.before(), LONGEST);
            afterText = cut(change.after(), LONGEST);
        }

        FieldChange change() {
            return new FieldChange(field, beforeText, afterText);
        }
    }

    /** For JPA. */
    SystemLogRow() {}

    SystemLogRow(Entry entry) {
        at = Micros.of(entry.at());
        byName = cut(entry.by(), 64);
        address = cut(entry.address(), 64);
        deed = entry.deed().name();
        subject = cut(entry.subject(), 255);
        entry.changes().stream().map(Change::new).forEach(changes::add);
    }

    Entry entry() {
        return new Entry(
                number,
                Micros.instant(at),
                byName,
                address,
                Deed.valueOf(deed),
                subject,
                changes.stream().map(Change::change).toList());
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(longest, text.length()));
    }
}
