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
    public List<Binding> all(String node) {
        return rows.createQuery("select b from PhoneBindingRow b where b.place.node in :nodes", PhoneBindingRow.class)
                .setParameter("nodes", ownAndLegacy(node))
                .getResultStream()
                .map(PhoneBindingRow::binding)
                .toList();
    }

    @Override
    public void replace(String node, Map<DialString, List<Binding>> ofPhones) {
        if (ofPhones.isEmpty()) {
            return;
        }
        rows.createQuery("delete from PhoneBindingRow b where b.place.node in :nodes and b.place.phone in :phones")
                .setParameter("nodes", ownAndLegacy(node))
                .setParameter(
                        "phones",
                        ofPhones.keySet().stream().map(DialString::value).toList())
                .executeUpdate();
        ofPhones.values().forEach(bindings -> persist(node, bindings));
        rows.flush();
        rows.clear();
    }

    private static List<String> ownAndLegacy(String node) {
        return List.of(node, PhoneBindingRow.LEGACY);
    }

    private void persist(String node, List<Binding> bindings) {
        for (int place = 0; place < bindings.size(); place++) {
            rows.persist(new PhoneBindingRow(node, bindings.get(place), place));
        }
    }
}
