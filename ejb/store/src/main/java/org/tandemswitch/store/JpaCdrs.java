package org.tandemswitch.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tandemswitch.call.CallId;
import org.tandemswitch.call.EndReason;
import org.tandemswitch.call.Run;
import org.tandemswitch.cdr.Cdr;
import org.tandemswitch.cdr.Cdrs;
import org.tandemswitch.cdr.Place;
import org.tandemswitch.cdr.Wanted;

@ApplicationScoped
class JpaCdrs implements Cdrs {
    private static final int AT_ONCE = 1_000;

    @PersistenceContext(unitName = "tandem")
    private EntityManager rows;

    /** For CDI. */
    JpaCdrs() {}

    JpaCdrs(EntityManager rows) {
        this.rows = rows;
    }

    @Override
    public List<Cdr> stored(Collection<CallId> ids) {
        Set<CallId> known = known("select call_id from cdr where call_id in (:ids)", ids);
        return known.isEmpty() ? List.of() : read(known);
    }

    /**
     * Ids of a run are neighbours: the character after the dash that ends its name bounds them. None of those calls ended
     * before the run did, which is what the database looks for among all there are.
     */
    @Override
    public List<Cdr> closedBy(Run over, Instant lastAlive) {
        return rows.createQuery(
                        "select c from CdrRow c where c.endedAt >= :lastAlive"
                                + " and c.callId > :first and c.callId < :behind and c.endReason = :reason",
                        CdrRow.class)
                .setParameter("lastAlive", Micros.of(lastAlive))
                .setParameter("first", over.value() + "-")
                .setParameter("behind", over.value() + ".")
                .setParameter("reason", EndReason.SYSTEM_RESTART.key())
                .getResultStream()
                .map(CdrRow::cdr)
                .toList();
    }

    @Override
    public void store(Collection<Cdr> records) {
        records.stream().map(CdrRow::new).forEach(rows::persist);
        rows.flush();
    }

    @Override
    public void open(Collection<Cdr> begun) {
        Set<CallId> known = known(
                "select call_id from open_call where call_id in (:ids)",
                begun.stream().map(Cdr::id).toList());
        begun.stream()
                .filter(call -> !known.contains(call.id()))
                .map(OpenCallRow::new)
                .forEach(rows::persist);
        rows.flush();
    }

    @Override
    public void close(Collection<CallId> ids) {
        parts(ids).forEach(part -> rows.createNativeQuery("delete from open_call where call_id in (:ids)")
                .setParameter("ids", part)
                .executeUpdate());
    }

    @Override
    public List<Cdr> openOf(String node) {
        return rows.createQuery(
                        "select o from OpenCallRow o where o.node = :node order by o.answeredAt", OpenCallRow.class)
                .setParameter("node", node)
                .getResultStream()
                .map(OpenCallRow::cdr)
                .toList();
    }

    @Override
    public boolean end(Run run, Instant lastAlive) {
        if (ends(Set.of(run)).isEmpty()) {
            rows.persist(new RunEndRow(run, lastAlive));
            rows.flush();
            return true;
        }
        return false;
    }

    @Override
    public Map<Run, Instant> ends(Collection<Run> runs) {
        return runs.stream()
                .distinct()
                .map(run -> Optional.ofNullable(rows.find(RunEndRow.class, run.value())))
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableMap(RunEndRow::run, RunEndRow::lastAlive));
    }

    @Override
    public List<Cdr> newest(int count) {
        return rows.createQuery("select c from CdrRow c order by c.endedAt desc, c.callId desc", CdrRow.class)
                .setMaxResults(count)
                .getResultStream()
                .map(CdrRow::cdr)
                .toList();
    }

    @Override
    public List<Cdr> newest(int count, Instant since) {
        return rows.createQuery(
                        "select c from CdrRow c where c.endedAt >= :since order by c.endedAt desc, c.callId desc",
                        CdrRow.class)
                .setParameter("since", Micros.of(since))
                .setMaxResults(count)
                .getResultStream()
                .map(CdrRow::cdr)
                .toList();
    }

    @Override
    public List<Cdr> find(Wanted wanted, Place from, Place before, int most) {
        return CdrSearch.find(wanted, from, before, rows)
                .setMaxResults(most)
                .getResultStream()
                .map(CdrRow::cdr)
                .toList();
    }

    @Override
    public Optional<Place> back(Place before, int records) {
        return CdrSearch.step(before, records, rows);
    }

    private List<Cdr> read(Set<CallId> ids) {
        return parts(ids)
                .flatMap(part -> rows.createQuery("select c from CdrRow c where c.callId in :ids", CdrRow.class)
                        .setParameter("ids", part)
                        .getResultStream())
                .map(CdrRow::cdr)
                .toList();
    }

    /** In SQL, because Hibernate translates its own language anew for each list of ids. */
    private Set<CallId> known(String query, Collection<CallId> ids) {
        return parts(ids)
                .flatMap(part -> ((List<?>) rows.createNativeQuery(query, String.class)
                                .setParameter("ids", part)
                                .getResultList())
                        .stream())
                .map(id -> new CallId((String) id))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** No database takes as many at once as a switch may leave open. */
    private static Stream<List<String>> parts(Collection<CallId> ids) {
        List<String> all = ids.stream().map(CallId::value).toList();
        return IntStream.iterate(0, from -> from < all.size(), from -> from + AT_ONCE)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + AT_ONCE)));
    }
}
