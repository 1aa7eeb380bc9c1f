package org.tandemswitch.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.tandemswitch.number.DialString;
import org.tandemswitch.registration.Binding;
import org.tandemswitch.registration.Bindings;

@ApplicationScoped
class JpaBindings implements Bindings {
    @PersistenceContext(unitName = "tandem")
    private EntityManager rows;

    /** For CDI. */
    JpaBindings() {}

    JpaBindings(EntityManager rows) {
        this.rows = rows;
    }

    @Override
    public List<Binding> all() {
        return rows.createQuery("select b from PhoneBindingRow b", PhoneBindingRow.class)
                .getResultStream()
                .map(PhoneBindingRow::binding)
                .toList();
    }

    @Override
    public void replace(Map<DialString, List<Binding>> ofPhones) {
        if (ofPhones.isEmpty()) {
            return;
        }
        rows.createQuery("delete from PhoneBindingRow b where b.place.phone in :phones")
                .setParameter(
                        "phones",
                        ofPhones.keySet().stream().map(DialString::value).toList())
                .executeUpdate();
        ofPhones.values().forEach(this::persist);
        rows.flush();
        rows.clear();
    }

    private void persist(List<Binding> bindings) {
        for (int place = 0; place < bindings.size(); place++) {
            rows.persist(new PhoneBindingRow(bindings.get(place), place));
        }
    }
}
