package org.tandemswitch.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.audit.LogQuery;

/** A question to the system log in the language of JPA: only what was asked for becomes a condition. */
final class LogSearch {
    private static final String SAYS = """
            (lower(e.subject) like :text escape '!' or lower(e.address) like :text escape '!' or exists (
                select c.field from SystemLogRow s join s.changes c where s.number = e.number
                and (lower(c.field) like :text escape '!' or lower(c.beforeText) like :text escape '!'
                     or lower(c.afterText) like :text escape '!')))""";

    private final StringJoiner conditions = new StringJoiner(" and ", " where ", " ").setEmptyValue(" ");
    private final Map<String, Object> values = new LinkedHashMap<>();

    private LogSearch() {}

    static LogSearch of(LogQuery query) {
        LogSearch search = new LogSearch();
        if (!query.deeds().isEmpty()) {
            search.and(
                    "e.deed in :deeds",
                    "deeds",
                    query.deeds().stream().map(Deed::name).toList());
        }
        if (!query.by().isEmpty()) {
            search.and("lower(e.byName) like :by escape '!'", "by", Like.containing(query.by()));
        }
        if (!query.text().isEmpty()) {
            search.and(SAYS, "text", Like.containing(query.text()));
        }
        query.from().ifPresent(from -> search.and("e.at >= :from", "from", Micros.of(from)));
        query.until().ifPresent(until -> search.and("e.at < :until", "until", Micros.of(until)));
        return search;
    }

    <T> TypedQuery<T> ask(EntityManager rows, String selection, String order, Class<T> answer) {
        TypedQuery<T> query = rows.createQuery(selection + " from SystemLogRow e" + conditions + order, answer);
        values.forEach(query::setParameter);
        return query;
    }

    private void and(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }
}
