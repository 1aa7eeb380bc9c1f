package org.tandemswitch.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.number.DialString;
import org.tandemswitch.registration.Phone;
import org.tandemswitch.registration.PhoneId;
import org.tandemswitch.registration.Phones;

@ApplicationScoped
class JpaPhones implements Phones {
    @PersistenceContext(unitName = "tandem")
    private EntityManager rows;

    /** For CDI. */
    JpaPhones() {}

    JpaPhones(EntityManager rows) {
        this.rows = rows;
    }

    @Override
    public List<Phone> all() {
        return rows.createQuery("select p from PhoneRow p order by p.number", PhoneRow.class)
                .getResultStream()
                .map(PhoneRow::phone)
                .toList();
    }

    @Override
    public Optional<Phone> find(PhoneId id) {
        return row(id).map(PhoneRow::phone);
    }

    @Override
    public Optional<Phone> find(DialString number) {
        return rows.createQuery("select p from PhoneRow p where p.number = :number", PhoneRow.class)
                .setParameter("number", number.value())
                .getResultStream()
                .findFirst()
                .map(PhoneRow::phone);
    }

    @Override
    public Optional<Phone> lock(PhoneId id) {
        return Optional.ofNullable(rows.find(PhoneRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .map(PhoneRow::phone);
    }

    @Override
    public Phone save(Phone phone) {
        PhoneRow row = row(phone.id()).orElseGet(PhoneRow::new);
        row.become(phone);
        rows.persist(row);
        return row.phone();
    }

    @Override
    public void delete(PhoneId id) {
        row(id).ifPresent(rows::remove);
    }

    private Optional<PhoneRow> row(PhoneId id) {
        return Optional.ofNullable(rows.find(PhoneRow.class, id.value()));
    }
}
