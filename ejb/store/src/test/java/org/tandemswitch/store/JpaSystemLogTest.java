package org.tandemswitch.store;

import org.junit.jupiter.api.AfterEach;
import org.tandemswitch.audit.SystemLog;
import org.tandemswitch.audit.SystemLogContract;

final class JpaSystemLogTest implements SystemLogContract {
    private final MemoryDatabase database = new MemoryDatabase();
    private final SystemLog stored = database.transactional(SystemLog.class, new JpaSystemLog(database.rows()));

    @Override
    public SystemLog log() {
        return stored;
    }

    @AfterEach
    void close() {
        database.close();
    }
}
