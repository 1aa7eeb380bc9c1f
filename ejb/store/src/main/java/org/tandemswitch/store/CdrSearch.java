package org.tandemswitch.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tandemswitch.cdr.Place;
import org.tandemswitch.cdr.Wanted;
import org.tandemswitch.number.Beginning;

/** Questions for the records between two places. The moments stand alone, too, so that the index is used for them. */
final class CdrSearch {
    private static final String NOTHING = "";
    private static final String BEFORE = "c.endedAt <= :before and (c.endedAt < :before or c.callId < :idBefore)";
    private static final String FROM = "c.endedAt >= :from and (c.endedAt > :from or c.callId >= :idFrom)";
    private static final String NEWEST_FIRST = " order by c.endedAt desc, c.callId desc";

    private static final String BEGINS = Stream.of("callerIn", "callerOut", "calleeIn", "calleeOut")
            .flatMap(number -> Stream.of(
                    "c." + number + " like :bare escape '!'", "c." + number + " like :international escape '!'"))
            .collect(Collectors.joining(" or "));

    private static final String FIND = "select c from CdrRow c where " + BEFORE + " and " + FROM
            + " and (c.clientSipCallId = :text or c.vendorSipCallId = :text"
            + " or lower(c.clientName) like :name escape '!' or lower(c.vendorName) like :name escape '!'"
            + " or c.clientAddress = :address or c.vendorHost = :address or " + BEGINS + ")" + NEWEST_FIRST;

    private static final String STEP = "select c.endedAt, c.callId from CdrRow c where " + BEFORE + NEWEST_FIRST;

    private CdrSearch() {}

    static TypedQuery<CdrRow> find(Wanted wanted, Place from, Place before, EntityManager rows) {
        Optional<String> digits = wanted.beginning().map(Beginning::digits);
        return rows.createQuery(FIND, CdrRow.class)
                .setParameter("before", Micros.of(before.endedAt()))
                .setParameter("idBefore", before.callId())
                .setParameter("from", Micros.of(from.endedAt()))
                .setParameter("idFrom", from.callId())
                .setParameter("text", wanted.text())
                .setParameter("name", wanted.name().map(Like::containing).orElse(NOTHING))
                .setParameter("address", wanted.address())
                .setParameter("bare", digits.map(Like::beginning).orElse(NOTHING))
                .setParameter(
                        "international",
                        digits.map(bare -> Like.beginning("+" + bare)).orElse(NOTHING));
    }

    /** The place of the record that is so many further back. */
    static Optional<Place> step(Place before, int records, EntityManager rows) {
        return rows.createQuery(STEP, Tuple.class)
                .setParameter("before", Micros.of(before.endedAt()))
                .setParameter("idBefore", before.callId())
                .setFirstResult(records - 1)
                .setMaxResults(1)
                .getResultStream()
                .map(row -> new Place(Micros.instant((Long) row.get(0)), (String) row.get(1)))
                .findFirst();
    }
}
