package org.tandemswitch.store;

import org.junit.jupiter.api.AfterEach;
import org.tandemswitch.parameter.ParameterValues;
import org.tandemswitch.parameter.ParameterValuesContract;

final class JpaParameterValuesTest implements ParameterValuesContract {
    private final MemoryDatabase database = new MemoryDatabase();
    private final ParameterValues stored =
            database.transactional(ParameterValues.class, new JpaParameterValues(database.rows()));

    @Override
    public ParameterValues values() {
        return stored;
    }

    @AfterEach
    void close() {
        database.close();
    }
}
