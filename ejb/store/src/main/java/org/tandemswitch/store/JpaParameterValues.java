package org.tandemswitch.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.parameter.Parameter;
import org.tandemswitch.parameter.ParameterValues;
import org.tandemswitch.parameter.Parameters;
import org.tandemswitch.parameter.StoredParameter;

@ApplicationScoped
class JpaParameterValues implements ParameterValues {
    private static final String ALL = "select p from ParameterRow p order by p.name";

    @PersistenceContext(unitName = "tandem")
    private EntityManager rows;

    /** For CDI. */
    JpaParameterValues() {}

    JpaParameterValues(EntityManager rows) {
        this.rows = rows;
    }

    @Override
    public List<StoredParameter> all() {
        return rows.createQuery(ALL, ParameterRow.class)
                .getResultStream()
                .flatMap(row -> row.value().stream())
                .toList();
    }

    @Override
    public void lock() {
        rows.createQuery(ALL, ParameterRow.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    @Override
    public void save(StoredParameter value) {
        row(value.name()).become(value);
        rows.flush();
    }

    @Override
    public void nameAll() {
        for (Parameter<?> parameter : Parameters.ALL) {
            row(parameter.name()).hasStandard(parameter.standardText());
        }
    }

    @Override
    public String schemaVersion() {
        return rows.createQuery("select m from MigrationRow m order by m.rank desc", MigrationRow.class)
                .setMaxResults(1)
                .getSingleResult()
                .version();
    }

    private ParameterRow row(String name) {
        return Optional.ofNullable(rows.find(ParameterRow.class, name)).orElseGet(() -> added(name));
    }

    private ParameterRow added(String name) {
        ParameterRow row = new ParameterRow(name);
        row.hasStandard(Parameters.find(name).map(Parameter::standardText).orElse(""));
        rows.persist(row);
        return row;
    }
}
