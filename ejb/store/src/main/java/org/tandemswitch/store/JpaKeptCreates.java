package org.tandemswitch.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.tandemswitch.retry.KeptCreate;
import org.tandemswitch.retry.KeptCreates;

@ApplicationScoped
class JpaKeptCreates implements KeptCreates {
    @PersistenceContext(unitName = "tandem")
    private EntityManager rows;

    /** For CDI. */
    JpaKeptCreates() {}

    JpaKeptCreates(EntityManager rows) {
        this.rows = rows;
    }

    @Override
    public Optional<KeptCreate> find(String caller, String key) {
        return row(caller, key).map(KeptCreateRow::kept);
    }

    @Override
    public void begin(KeptCreate begun) {
        rows.persist(new KeptCreateRow(begun));
        rows.flush();
    }

    @Override
    public void finish(KeptCreate done) {
        rows.merge(new KeptCreateRow(done));
    }

    @Override
    public void forget(String caller, String key) {
        row(caller, key).ifPresent(rows::remove);
        rows.flush();
    }

    @Override
    public int forgetBefore(Instant moment) {
        return rows.createQuery("delete from KeptCreateRow k where k.askedAt < :moment")
                .setParameter("moment", Micros.of(moment))
                .executeUpdate();
    }

    private Optional<KeptCreateRow> row(String caller, String key) {
        return Optional.ofNullable(rows.find(KeptCreateRow.class, new KeptCreateRow.Wish(caller, key)));
    }
}
