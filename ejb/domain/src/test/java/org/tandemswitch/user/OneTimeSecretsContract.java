package org.tandemswitch.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What every store of secrets does; the users anna and bert exist in it, nobody else. */
public interface OneTimeSecretsContract {
    OneTimeSecret ONE = new OneTimeSecret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    OneTimeSecret OTHER = new OneTimeSecret("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");

    /** The same store for all calls of one test, without any secret. */
    OneTimeSecrets secrets();

    @Test
    default void knows_no_secret_until_there_is_one() {
        assertThat(secrets().of("anna")).isEmpty();
        assertThat(secrets().of("nobody")).isEmpty();
        assertThat(secrets().owners()).isEmpty();
    }

    @Test
    default void keeps_the_last_secret_of_each_user() {
        secrets().put("anna", ONE, 5);
        secrets().put("anna", OTHER, 3);
        secrets().put("bert", ONE, 5);

        assertThat(secrets().of("anna")).contains(OTHER);
        assertThat(secrets().owners()).containsExactlyInAnyOrder("anna", "bert");
        assertThat(secrets().spend("anna", 4)).isTrue();
    }

    @Test
    @DisplayName("US-02 a code is accepted once, and none from before it")
    default void spends_each_step_once_and_none_from_before() {
        secrets().put("anna", ONE, 5);

        assertThat(secrets().spend("anna", 5)).isFalse();
        assertThat(secrets().spend("anna", 7)).isTrue();
        assertThat(secrets().spend("anna", 7)).isFalse();
        assertThat(secrets().spend("anna", 6)).isFalse();
        assertThat(secrets().spend("anna", 8)).isTrue();
    }

    @Test
    default void nothing_is_spent_without_a_secret() {
        secrets().put("bert", ONE, 5);
        secrets().remove("bert");

        assertThat(secrets().of("bert")).isEmpty();
        assertThat(secrets().owners()).isEmpty();
        assertThat(secrets().spend("bert", 9)).isFalse();
        assertThat(secrets().spend("nobody", 9)).isFalse();
    }

    @Test
    default void makes_no_user_out_of_a_secret() {
        secrets().put("nobody", ONE, 5);

        assertThat(secrets().of("nobody")).isEmpty();
    }
}
