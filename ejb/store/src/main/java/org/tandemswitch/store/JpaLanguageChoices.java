package org.tandemswitch.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.tandemswitch.user.Language;
import org.tandemswitch.user.LanguageChoices;

@ApplicationScoped
class JpaLanguageChoices implements LanguageChoices {
    @PersistenceContext(unitName = "tandem")
    private EntityManager rows;

    /** For CDI. */
    JpaLanguageChoices() {}

    JpaLanguageChoices(EntityManager rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Language> of(String user) {
        return rows.createQuery(
                        "select l.language from UserLanguageRow l where l.name = :name and l.language is not null",
                        String.class)
                .setParameter("name", user)
                .getResultStream()
                .findFirst()
                .flatMap(Language::of);
    }

    @Override
    public void choose(String user, Language language) {
        rows.createQuery("update UserLanguageRow l set l.language = :language where l.name = :name")
                .setParameter("language", language.key())
                .setParameter("name", user)
                .executeUpdate();
    }
}
