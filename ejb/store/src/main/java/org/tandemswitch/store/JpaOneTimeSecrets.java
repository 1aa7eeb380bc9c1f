package org.tandemswitch.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tandemswitch.user.OneTimeSecret;
import org.tandemswitch.user.OneTimeSecrets;

@ApplicationScoped
class JpaOneTimeSecrets implements OneTimeSecrets {
    @PersistenceContext(unitName = "tandem")
    private EntityManager rows;

    /** For CDI. */
    JpaOneTimeSecrets() {}

    JpaOneTimeSecrets(EntityManager rows) {
        this.rows = rows;
    }

    @Override
    public Optional<OneTimeSecret> of(String user) {
        return rows.createQuery(
                        "select u.secret from UserOneTimeRow u where u.name = :name and u.secret is not null",
                        String.class)
                .setParameter("name", user)
                .getResultStream()
                .findFirst()
                .map(OneTimeSecret::new);
    }

    @Override
    public Set<String> owners() {
        return rows.createQuery("select u.name from UserOneTimeRow u where u.secret is not null", String.class)
                .getResultStream()
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void put(String user, OneTimeSecret secret, long spent) {
        rows.createQuery("update UserOneTimeRow u set u.secret = :secret, u.spent = :spent where u.name = :name")
                .setParameter("secret", secret.letters())
                .setParameter("spent", spent)
                .setParameter("name", user)
                .executeUpdate();
    }

    /** One statement, so that of two servers the database lets one win. */
    @Override
    public boolean spend(String user, long step) {
        return rows.createQuery("update UserOneTimeRow u set u.spent = :step"
                                + " where u.name = :name and u.secret is not null and u.spent < :step")
                        .setParameter("step", step)
                        .setParameter("name", user)
                        .executeUpdate()
                == 1;
    }

    @Override
    public void remove(String user) {
        rows.createQuery("update UserOneTimeRow u set u.secret = null where u.name = :name")
                .setParameter("name", user)
                .executeUpdate();
    }
}
