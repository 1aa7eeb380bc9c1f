package org.tandemswitch.store;

import org.junit.jupiter.api.AfterEach;
import org.tandemswitch.cdr.Cdrs;
import org.tandemswitch.cdr.CdrsContract;

final class JpaCdrsTest implements CdrsContract {
    private final MemoryDatabase database = new MemoryDatabase();
    private final Cdrs stored = database.transactional(Cdrs.class, new JpaCdrs(database.rows()));

    @Override
    public Cdrs cdrs() {
        return stored;
    }

    @AfterEach
    void close() {
        database.close();
    }
}
