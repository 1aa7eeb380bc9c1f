package org.tandemswitch.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.tandemswitch.user.User;
import org.tandemswitch.user.Users;

@ApplicationScoped
class JpaUsers implements Users {
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
    public boolean isEmpty() {
        return rows.createQuery("select count(u) from UserRow u", Long.class).getSingleResult() == 0;
    }

    @Override
    public void save(User user) {
        rows.merge(new UserRow(user));
    }
}
