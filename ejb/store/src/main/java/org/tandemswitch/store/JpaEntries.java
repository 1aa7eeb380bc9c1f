package org.tandemswitch.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tandemswitch.directory.Entries;
import org.tandemswitch.directory.Entry;
import org.tandemswitch.number.DialString;
import org.tandemswitch.option.Peer;

@ApplicationScoped
class JpaEntries implements Entries {
    @PersistenceContext(unitName = "tandem")
    private EntityManager rows;

    /** For CDI. */
    JpaEntries() {}

    JpaEntries(EntityManager rows) {
        this.rows = rows;
    }

    @Override
    public List<Entry> all() {
        return rows.createQuery("select e from EntryRow e order by e.name", EntryRow.class)
                .getResultStream()
                .map(EntryRow::entry)
                .toList();
    }

    @Override
    public boolean has(Peer kind, String name) {
        return !rows.createQuery("select e.id from EntryRow e where e.kind = :kind and e.called = :name", Long.class)
                .setParameter("kind", kind.name())
                .setParameter("name", EntryRow.called(name))
                .getResultList()
                .isEmpty();
    }

    @Override
    public void lock() {
        rows.createQuery("select e from EntryRow e order by e.id", EntryRow.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    @Override
    public Optional<Entry> find(long id) {
        return row(id).map(EntryRow::entry);
    }

    @Override
    public Entry save(Entry entry) {
        EntryRow row = row(entry.id()).orElseGet(EntryRow::new);
        row.become(entry);
        rows.persist(row);
        return row.entry();
    }

    @Override
    public void delete(long id) {
        clear(id);
        row(id).ifPresent(rows::remove);
    }

    @Override
    public Stream<DialString> numbers(long id) {
        return rows.createNativeQuery(
                        "select number from directory_number where entry_id = ?1 order by number", String.class)
                .setParameter(1, id)
                .getResultStream()
                .map(number -> new DialString((String) number));
    }

    @Override
    public void add(long id, Collection<DialString> numbers) {
        each("insert into directory_number (entry_id, number) values (?, ?)", id, numbers);
    }

    @Override
    public void remove(long id, Collection<DialString> numbers) {
        each("delete from directory_number where entry_id = ? and number = ?", id, numbers);
    }

    @Override
    public void clear(long id) {
        rows.createNativeQuery("delete from directory_number where entry_id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    private void each(String sql, long id, Collection<DialString> numbers) {
        rows.flush();
        Batch.each(rows, sql, numbers, (statement, number) -> {
            statement.setLong(1, id);
            statement.setString(2, number.value());
        });
    }

    private Optional<EntryRow> row(long id) {
        return Optional.ofNullable(rows.find(EntryRow.class, id));
    }
}
