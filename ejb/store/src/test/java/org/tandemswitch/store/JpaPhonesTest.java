package org.tandemswitch.store;

import org.junit.jupiter.api.AfterEach;
import org.tandemswitch.registration.Phones;
import org.tandemswitch.registration.PhonesContract;

final class JpaPhonesTest implements PhonesContract {
    private final MemoryDatabase database = new MemoryDatabase();
    private final Phones stored = database.transactional(Phones.class, new JpaPhones(database.rows()));

    @Override
    public Phones phones() {
        return stored;
    }

    @AfterEach
    void close() {
        database.close();
    }
}
