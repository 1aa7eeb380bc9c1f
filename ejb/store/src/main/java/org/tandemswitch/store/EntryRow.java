package org.tandemswitch.store;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.directory.Entry;
import org.tandemswitch.option.Peculiarities;
import org.tandemswitch.option.Peer;

@Entity
@Table(name = "directory_entry")
@Access(AccessType.FIELD)
class EntryRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String kind = "";
    private String name = "";
    private String called = "";

    @Column(length = LongText.LENGTH)
    private @Nullable String options;

    private int numbers;

    @Column(name = "changed_by")
    private String changedBy = "";

    @Column(name = "changed_at")
    private long changedAt;

    void become(Entry entry) {
        kind = entry.kind().name();
        name = entry.name();
        called = called(entry.name());
        options = entry.options().text();
        numbers = entry.size();
        changedBy = entry.changedBy();
        changedAt = Micros.of(entry.changedAt());
    }

    /** Upper and lower case are one. */
    static String called(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    Entry entry() {
        return new Entry(
                id,
                Peer.valueOf(kind),
                name,
                Peculiarities.parse(LongText.of(options)),
                numbers,
                changedBy,
                Micros.instant(changedAt));
    }
}
