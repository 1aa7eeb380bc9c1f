package org.tandemswitch.store;

import org.junit.jupiter.api.AfterEach;
import org.tandemswitch.token.Tokens;
import org.tandemswitch.token.TokensContract;

final class JpaTokensTest implements TokensContract {
    private final MemoryDatabase database = new MemoryDatabase();
    private final Tokens stored = database.transactional(Tokens.class, new JpaTokens(database.rows()));

    @Override
    public Tokens tokens() {
        return stored;
    }

    @AfterEach
    void close() {
        database.close();
    }
}
