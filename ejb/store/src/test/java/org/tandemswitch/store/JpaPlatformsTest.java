package org.tandemswitch.store;

import org.junit.jupiter.api.AfterEach;
import org.tandemswitch.platform.Platforms;
import org.tandemswitch.platform.PlatformsContract;

final class JpaPlatformsTest implements PlatformsContract {
    private final MemoryDatabase database = new MemoryDatabase();
    private final Platforms stored = database.transactional(Platforms.class, new JpaPlatforms(database.rows()));

    @Override
    public Platforms platforms() {
        return stored;
    }

    @AfterEach
    void close() {
        database.close();
    }
}
