package org.tandemswitch.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.user.User;
import org.tandemswitch.user.Users;

@ApplicationScoped
class JpaUsers implements Users {
    private static final String ALL = "select u from UserRow u order by u.name";

    @PersistenceContext(unitName = "tandem")
    private EntityManager rows;

    /** For CDI. */
    JpaUsers() {}

    JpaUsers(EntityManager rows) {
        this.rows = rows;
    }

    @Override
    public Optional<User> find(String name) {
        return Optional.ofNullable(rows.find(UserRow.class, name)).map(UserRow::user);
    }

    @Override
    public List<User> all() {
        return rows.createQuery(ALL, UserRow.class)
                .getResultStream()
                .map(UserRow::user)
                .sorted(User.BY_NAME)
                .toList();
    }

    @Override
    public boolean isEmpty() {
        return rows.createQuery("select count(u) from UserRow u", Long.class).getSingleResult() == 0;
    }

    @Override
    public void lock() {
        rows.createQuery(ALL, UserRow.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    @Override
    public void save(User user) {
        rows.merge(new UserRow(user));
    }

    @Override
    public void remove(String name) {
        Optional.ofNullable(rows.find(UserRow.class, name)).ifPresent(rows::remove);
    }
}
