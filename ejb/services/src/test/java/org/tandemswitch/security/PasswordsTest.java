package org.tandemswitch.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tandemswitch.user.PasswordHash;

final class PasswordsTest {
    @Test
    void matches_the_password_that_was_hashed_and_no_other() {
        PasswordHash hash = Passwords.hash("correct horse");

        assertThat(Passwords.matches("correct horse", hash)).isTrue();
        assertThat(Passwords.matches("Correct horse", hash)).isFalse();
        assertThat(Passwords.matches("", hash)).isFalse();
    }

    @Test
    void salts_every_hash() {
        assertThat(Passwords.hash("same")).isNotEqualTo(Passwords.hash("same"));
    }

    @Test
    void matches_nothing_with_a_hash_of_another_scheme() {
        assertThat(Passwords.matches("x", new PasswordHash("plain$x"))).isFalse();
    }

    @Test
    void makes_another_random_password_each_time() {
        assertThat(Set.of(Passwords.random(8), Passwords.random(8), Passwords.random(8)))
                .hasSize(3)
                .allMatch(password -> password.length() == 23);
    }

    @Test
    void makes_a_random_password_as_long_as_passwords_have_to_be() {
        assertThat(Passwords.random(64)).hasSizeGreaterThanOrEqualTo(64);
    }
}
