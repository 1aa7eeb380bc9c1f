package org.tandemswitch.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tandemswitch.user.OneTimeSecrets;
import org.tandemswitch.user.OneTimeSecretsContract;
import org.tandemswitch.user.Users;
import org.tandemswitch.user.UsersContract;

final class JpaOneTimeSecretsTest implements OneTimeSecretsContract {
    private final MemoryDatabase database = new MemoryDatabase();
    private final Users users = database.transactional(Users.class, new JpaUsers(database.rows()));
    private final OneTimeSecrets secrets =
            database.transactional(OneTimeSecrets.class, new JpaOneTimeSecrets(database.rows()));

    @BeforeEach
    void saveUsers() {
        users.save(UsersContract.ANNA);
        users.save(UsersContract.BERT);
    }

    @Override
    public OneTimeSecrets secrets() {
        return secrets;
    }

    @Test
    void a_secret_outlives_a_change_of_the_user_and_goes_with_them() {
        secrets.put("anna", ONE, 5);

        users.save(UsersContract.ANNA);
        assertThat(secrets.of("anna")).contains(ONE);
        assertThat(secrets.spend("anna", 5)).isFalse();

        users.remove("anna");
        users.save(UsersContract.ANNA);
        assertThat(secrets.of("anna")).isEmpty();
    }

    @AfterEach
    void close() {
        database.close();
    }
}
