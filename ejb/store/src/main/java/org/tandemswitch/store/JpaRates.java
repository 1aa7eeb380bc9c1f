package org.tandemswitch.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tandemswitch.rate.Price;
import org.tandemswitch.rate.Rate;
import org.tandemswitch.rate.RateChange;
import org.tandemswitch.rate.Rates;

/** A million rates are read by the page, for outside a transaction no result comes row by row. */
@ApplicationScoped
class JpaRates implements Rates {
    private static final int PAGE = 10_000;
    private static final int FEW = 1_000;
    /** As an index is: ordered by the prefix alone, H2 sorts all that is left for each page. */
    private static final String IN_ORDER = " order by entry_id, prefix";

    private static final String IN_ORDER_OF_EDITS = " order by entry_id, changed_at, prefix";

    private static final String COLUMNS =
            "select prefix, price, cycle, area, closed, gone, changed_at from rate where entry_id = :group";

    @PersistenceContext(unitName = "tandem")
    private EntityManager rows;

    /** For CDI. */
    JpaRates() {}

    JpaRates(EntityManager rows) {
        this.rows = rows;
    }

    @Override
    public Stream<Rate> all(long group) {
        return pages(group, " and gone = false", IN_ORDER, Optional.empty(), query -> query)
                .map(JpaRates::rate);
    }

    @Override
    public Optional<Rate> find(long group, String prefix) {
        return read(query(COLUMNS + " and gone = false and prefix = :prefix", group)
                        .setParameter("prefix", prefix))
                .findFirst()
                .map(JpaRates::rate);
    }

    @Override
    public List<Rate> some(long group, Collection<String> prefixes) {
        return inParts(prefixes)
                .flatMap(part -> read(query(COLUMNS + " and gone = false and prefix in (:some)", group)
                        .setParameter("some", part)))
                .map(JpaRates::rate)
                .toList();
    }

    /** A query does not take as many values as one likes. */
    private static Stream<List<String>> inParts(Collection<String> prefixes) {
        List<String> all = List.copyOf(prefixes);
        return IntStream.iterate(0, begin -> begin < all.size(), begin -> begin + FEW)
                .mapToObj(begin -> all.subList(begin, Math.min(begin + FEW, all.size())));
    }

    @Override
    public List<RateChange> since(long group, Instant moment, Instant until) {
        List<Tuple> changes = new ArrayList<>();
        long edit = micros(moment);
        List<Tuple> page;
        do {
            page = edits(group, edit, micros(until));
            changes.addAll(page);
            if (page.size() == PAGE) {
                edit = edit(page.get(PAGE - 1));
                rest(group, edit, (String) page.get(PAGE - 1).get(0)).forEach(changes::add);
            }
        } while (page.size() == PAGE);
        return changes.stream()
                .map(row -> isTrue(row.get(5)) ? RateChange.gone((String) row.get(0)) : RateChange.to(rate(row)))
                .toList();
    }

    private List<Tuple> edits(long group, long after, long until) {
        return read(query(COLUMNS + " and changed_at > :after and changed_at <= :until" + IN_ORDER_OF_EDITS, group)
                        .setParameter("after", after)
                        .setParameter("until", until)
                        .setMaxResults(PAGE))
                .toList();
    }

    /** What one edit did to prefixes beyond that one. */
    private Stream<Tuple> rest(long group, long edit, String prefix) {
        return pages(
                group,
                " and changed_at = :edit",
                IN_ORDER_OF_EDITS,
                Optional.of(prefix),
                query -> query.setParameter("edit", edit));
    }

    private static long edit(Tuple row) {
        return ((Number) row.get(6)).longValue();
    }

    private Stream<Tuple> pages(
            long group, String which, String order, Optional<String> after, UnaryOperator<Query> filled) {
        return Stream.iterate(
                        page(group, which, order, after, filled),
                        page -> !page.isEmpty(),
                        page -> page.size() < PAGE
                                ? List.of()
                                : page(
                                        group,
                                        which,
                                        order,
                                        Optional.of((String) page.get(PAGE - 1).get(0)),
                                        filled))
                .flatMap(List::stream);
    }

    private List<Tuple> page(
            long group, String which, String order, Optional<String> after, UnaryOperator<Query> filled) {
        String beyond = after.isPresent() ? " and prefix > :last" : "";
        Query query = filled.apply(query(COLUMNS + which + beyond + order, group));
        after.ifPresent(last -> query.setParameter("last", last));
        return read(query.setMaxResults(PAGE)).toList();
    }

    @Override
    public List<Rate> page(long group, Choice choice, int first, int most) {
        return read(wanted(COLUMNS, IN_ORDER, Tuple.class, group, choice)
                        .setFirstResult(first)
                        .setMaxResults(most))
                .map(JpaRates::rate)
                .toList();
    }

    @Override
    public int count(long group, Choice choice) {
        Query count = wanted("select count(*) from rate where entry_id = :group", "", Long.class, group, choice);
        return ((Long) count.getSingleResult()).intValue();
    }

    private Query wanted(String select, String order, Class<?> row, long group, Choice choice) {
        String number = choice.number();
        String area = choice.area().toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "");
        Query query = rows.createNativeQuery(
                        select
                                + " and gone = false"
                                + (number.isEmpty() ? "" : " and (prefix like :below or prefix in (:above))")
                                + (area.isEmpty() ? "" : " and lower(area) like :area")
                                + order,
                        row)
                .setParameter("group", group);
        if (!number.isEmpty()) {
            query.setParameter("below", number + "%").setParameter("above", beginnings(number));
        }
        return area.isEmpty() ? query : query.setParameter("area", "%" + area + "%");
    }

    private static List<String> beginnings(String number) {
        return IntStream.range(0, number.length())
                .mapToObj(length -> number.substring(0, length))
                .toList();
    }

    @Override
    public int put(long group, Collection<Rate> rates, Instant now) {
        List<String> prefixes = rates.stream().map(Rate::prefix).toList();
        int others = standing(group, prefixes);
        change("delete from rate where entry_id = ? and prefix = ?", group, prefixes);
        Batch.each(
                rows,
                "insert into rate (entry_id, prefix, price, cycle, area, closed, gone, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?, false, ?)",
                rates,
                (statement, rate) -> {
                    statement.setLong(1, group);
                    statement.setString(2, rate.prefix());
                    statement.setBigDecimal(3, rate.price().money());
                    statement.setInt(4, rate.price().cycle());
                    statement.setString(5, rate.area());
                    statement.setBoolean(6, rate.closed());
                    statement.setLong(7, micros(now));
                });
        return rates.size() - others;
    }

    @Override
    public int remove(long group, Collection<String> prefixes, Instant now) {
        List<String> all = prefixes.stream().distinct().toList();
        int standing = standing(group, all);
        change(
                "update rate set gone = true, changed_at = " + micros(now) + " where entry_id = ? and prefix = ?",
                group,
                all);
        return standing;
    }

    private int standing(long group, List<String> prefixes) {
        return inParts(prefixes)
                .mapToInt(part -> ((Number) rows.createNativeQuery(
                                        "select count(*) from rate where entry_id = :group and gone = false and prefix in (:some)")
                                .setParameter("group", group)
                                .setParameter("some", part)
                                .getSingleResult())
                        .intValue())
                .sum();
    }

    private void change(String sql, long group, Collection<String> prefixes) {
        Batch.each(rows, sql, prefixes, (statement, prefix) -> {
            statement.setLong(1, group);
            statement.setString(2, prefix);
        });
    }

    @Override
    public void forget(long group) {
        rows.createNativeQuery("delete from rate where entry_id = ?1")
                .setParameter(1, group)
                .executeUpdate();
    }

    private Query query(String sql, long group) {
        return rows.createNativeQuery(sql, Tuple.class).setParameter("group", group);
    }

    @SuppressWarnings("unchecked")
    private static Stream<Tuple> read(Query query) {
        return query.getResultList().stream();
    }

    private static Rate rate(Tuple row) {
        return new Rate(
                (String) row.get(0),
                new Price((BigDecimal) row.get(1), ((Number) row.get(2)).intValue()),
                (String) row.get(3),
                isTrue(row.get(4)));
    }

    /** Databases without truth values have numbers. */
    private static boolean isTrue(Object value) {
        return value instanceof Boolean truth ? truth : ((Number) value).intValue() != 0;
    }

    private static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }
}
