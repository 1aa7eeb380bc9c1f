package org.tandemswitch.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.audit.Entry;
import org.tandemswitch.audit.LogQuery;
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
        if (entry.deed().isOfRules()) {
            countEdit();
        }
        return row.entry();
    }

    @Override
    public void countEdit() {
        Batch.each(
                rows,
                "update snapshot set edits = edits + ?",
                List.of(1),
                (statement, one) -> statement.setInt(1, one));
    }

    @Override
    public long edits() {
        return (Long)
                rows.createNativeQuery("select edits from snapshot", Long.class).getSingleResult();
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

    @Override
    public List<Entry> page(LogQuery query, int first, int most) {
        return LogSearch.of(query)
                .ask(rows, "select e", "order by e.number desc", SystemLogRow.class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultStream()
                .map(SystemLogRow::entry)
                .toList();
    }

    @Override
    public int count(LogQuery query) {
        return LogSearch.of(query)
                .ask(rows, "select count(e)", "", Long.class)
                .getSingleResult()
                .intValue();
    }

    /** In SQL, because rows read to be deleted would be read with all their changes. */
    @Override
    public int forget(Instant before, int most) {
        List<Long> numbers = rows.createQuery(
                        "select e.number from SystemLogRow e where e.at < :before order by e.at, e.number", Long.class)
                .setParameter("before", Micros.of(before))
                .setMaxResults(most)
                .getResultList();
        if (!numbers.isEmpty()) {
            delete("delete from system_log_change where entry_number in (:numbers)", numbers);
            delete("delete from system_log where number in (:numbers)", numbers);
        }
        return numbers.size();
    }

    private void delete(String sql, List<Long> numbers) {
        rows.createNativeQuery(sql).setParameter("numbers", numbers).executeUpdate();
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
