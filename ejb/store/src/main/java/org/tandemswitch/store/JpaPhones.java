package org.tandemswitch.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tandemswitch.number.DialString;
import org.tandemswitch.registration.Phone;
import org.tandemswitch.registration.PhoneId;
import org.tandemswitch.registration.Phones;

@ApplicationScoped
class JpaPhones implements Phones {
    private static final String PAGE =
            "select p from PhoneRow p where p.id > :after and lower(p.number) like :part escape '!' order by p.id";

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
    public List<Phone> page(String part, long after, int most) {
        return rows.createQuery(PAGE, PhoneRow.class)
                .setParameter("after", after)
                .setParameter("part", Like.containing(part.toLowerCase(Locale.ROOT)))
                .setMaxResults(most)
                .getResultStream()
                .map(PhoneRow::phone)
                .toList();
    }

    @Override
    public List<Phone> these(Collection<PhoneId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return rows.createQuery("select p from PhoneRow p where p.id in :ids", PhoneRow.class)
                .setParameter("ids", ids.stream().map(PhoneId::value).toList())
                .getResultStream()
                .map(PhoneRow::phone)
                .toList();
    }

    @Override
    public List<Phone> some(Collection<DialString> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        return rows.createQuery("select p from PhoneRow p where p.number in :numbers", PhoneRow.class)
                .setParameter("numbers", numbers.stream().map(DialString::value).toList())
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
