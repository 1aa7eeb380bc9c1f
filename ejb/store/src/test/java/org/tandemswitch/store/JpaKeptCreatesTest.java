package org.tandemswitch.store;

import org.junit.jupiter.api.AfterEach;
import org.tandemswitch.retry.KeptCreates;
import org.tandemswitch.retry.KeptCreatesContract;

final class JpaKeptCreatesTest implements KeptCreatesContract {
    private final MemoryDatabase database = new MemoryDatabase();
    private final KeptCreates stored = database.transactional(KeptCreates.class, new JpaKeptCreates(database.rows()));

    @Override
    public KeptCreates kept() {
        return stored;
    }

    @AfterEach
    void close() {
        database.close();
    }
}
