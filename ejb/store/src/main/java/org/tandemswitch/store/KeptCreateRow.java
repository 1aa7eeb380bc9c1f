package org.tandemswitch.store;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.retry.KeptCreate;

@Entity
@Table(name = "kept_create")
@Access(AccessType.FIELD)
class KeptCreateRow {
    @EmbeddedId
    private Wish wish;

    private String fingerprint;

    @Column(name = "created_id")
    private long createdId;

    private String mark;

    @Column(length = LongText.LENGTH)
    private @Nullable String answer;

    @Column(name = "asked_at")
    private long askedAt;

    /** For JPA. */
    KeptCreateRow() {}

    KeptCreateRow(KeptCreate kept) {
        wish = new Wish(kept.caller(), kept.key());
        fingerprint = kept.fingerprint();
        createdId = kept.id();
        mark = kept.mark();
        answer = kept.answer();
        askedAt = Micros.of(kept.askedAt());
    }

    KeptCreate kept() {
        return new KeptCreate(
                wish.caller, wish.key, fingerprint, createdId, mark, LongText.of(answer), Micros.instant(askedAt));
    }

    /** Who asked, and by which key. */
    @Embeddable
    static class Wish implements Serializable {
        private static final long serialVersionUID = 1L;

        private String caller;

        @Column(name = "retry_key")
        private String key;

        /** For JPA. */
        Wish() {}

        Wish(String caller, String key) {
            this.caller = caller;
            this.key = key;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Wish wish && caller.equals(wish.caller) && key.equals(wish.key);
        }

        @Override
        public int hashCode() {
            return 31 * caller.hashCode() + key.hashCode();
        }
    }
}
