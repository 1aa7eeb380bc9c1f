package org.tandemswitch.store;

import org.junit.jupiter.api.AfterEach;
import org.tandemswitch.registration.Bindings;
import org.tandemswitch.registration.BindingsContract;

final class JpaBindingsTest implements BindingsContract {
    private final MemoryDatabase database = new MemoryDatabase();
    private final Bindings stored = database.transactional(Bindings.class, new JpaBindings(database.rows()));

    @Override
    public Bindings bindings() {
        return stored;
    }

    @AfterEach
    void close() {
        database.close();
    }
}
