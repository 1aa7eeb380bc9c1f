package org.tandemswitch.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.token.Token;
import org.tandemswitch.token.TokenUse;
import org.tandemswitch.token.Tokens;

@ApplicationScoped
class JpaTokens implements Tokens {
    @PersistenceContext(unitName = "tandem")
    private EntityManager rows;

    /** For CDI. */
    JpaTokens() {}

    JpaTokens(EntityManager rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Token> find(String name) {
        return row(name).map(TokenRow::token);
    }

    @Override
    public List<Token> all() {
        return rows.createQuery("select t from TokenRow t", TokenRow.class)
                .getResultStream()
                .map(TokenRow::token)
                .sorted(Token.BY_NAME)
                .toList();
    }

    @Override
    public void add(Token token) {
        rows.persist(new TokenRow(token));
        rows.flush();
    }

    /** One statement, so that a token that is revoked at the same moment stays revoked. */
    @Override
    public void used(String name, TokenUse use) {
        rows.createQuery("update TokenRow t set t.usedAt = :at, t.usedFrom = :address where t.name = :name")
                .setParameter("at", Micros.of(use.at()))
                .setParameter("address", use.address())
                .setParameter("name", name)
                .executeUpdate();
    }

    @Override
    public void remove(String name) {
        row(name).ifPresent(rows::remove);
    }

    private Optional<TokenRow> row(String name) {
        return Optional.ofNullable(rows.find(TokenRow.class, name));
    }
}
