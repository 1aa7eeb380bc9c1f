package org.tandemswitch.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.audit.Entry;
import org.tandemswitch.audit.SystemLog;

@ApplicationScoped
class JpaSystemLog implements SystemLog {
    @PersistenceContext(unitName = "tandem")
    private EntityManager rows;

    /** For CDI. */
    JpaSystemLog() {}

    JpaSystemLog(EntityManager rows) {
        this.rows = rows;
    }

    @Override
    public Entry write(Entry entry) {
        SystemLogRow row = new SystemLogRow(entry);
        rows.persist(row);
        rows.flush();
        return row.entry();
    }

    @Override
    public Optional<Entry> find(long number) {
        return Optional.ofNullable(rows.find(SystemLogRow.class, number)).map(SystemLogRow::entry);
    }

    @Override
    public List<Entry> newest(Set<Deed> deeds, int most) {
        return entries(0, deeds, most);
    }

    @Override
    public List<Entry> after(long number, Set<Deed> deeds) {
        return entries(number, deeds, Integer.MAX_VALUE);
    }

    private List<Entry> entries(long after, Set<Deed> deeds, int most) {
        return rows.createQuery(
                        "select e from SystemLogRow e where e.deed in :deeds and e.number > :after order by e.number desc",
                        SystemLogRow.class)
                .setParameter("deeds", deeds.stream().map(Deed::name).toList())
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultStream()
                .map(SystemLogRow::entry)
                .toList();
    }
}
