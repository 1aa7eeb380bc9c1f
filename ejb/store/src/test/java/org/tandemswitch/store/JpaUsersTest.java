package org.tandemswitch.store;

import org.junit.jupiter.api.AfterEach;
import org.tandemswitch.user.Users;
import org.tandemswitch.user.UsersContract;

final class JpaUsersTest implements UsersContract {
    private final MemoryDatabase database = new MemoryDatabase();
    private final Users stored = database.transactional(Users.class, new JpaUsers(database.rows()));

    @Override
    public Users users() {
        return stored;
    }

    @AfterEach
    void close() {
        database.close();
    }
}
