package org.tandemswitch.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.audit.Entry;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.audit.LogQuery;
import org.tandemswitch.user.Rights;

final class ChangePasswordTest {
    private static final Actor ADMIN = new Actor("admin", "192.0.2.1", Rights.ALL);

    @TempDir
    Path directory;

    private Security security;
    private Path file;
    private String first;

    @BeforeEach
    void start() throws Exception {
        file = directory.resolve("tandem/first-password");
        security = new Security(file);
        security.firstAdministrator.makeIfNobody();
        first = Files.readString(file).strip();
    }

    @Test
    void makes_a_first_administrator_who_must_change_the_password() {
        assertThat(security.signIn.check("admin", first, "192.0.2.1")).isEqualTo(security.accepted(ADMIN, true));
    }

    @Test
    void tells_the_first_password_to_the_owner_of_the_file_alone() throws Exception {
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }

    @Test
    void forgets_the_first_password_when_it_is_changed() {
        assertThat(change("admin", first, "my own words")).isEqualTo(PasswordChange.CHANGED);

        assertThat(file).doesNotExist();
        assertThat(security.signIn.check("admin", first, "192.0.2.1")).isEqualTo(SignInOutcome.Rejected.WRONG);
        assertThat(security.signIn.check("admin", "my own words", "192.0.2.1"))
                .isEqualTo(security.accepted(ADMIN, false));
    }

    @ParameterizedTest
    @CsvSource({"admin, seven77, TOO_SHORT", "nobody, long enough to do, WRONG_PASSWORD"})
    @DisplayName("AU-08 a password has at least eight characters")
    void refuses_other_changes(String name, String chosen, PasswordChange expected) {
        assertThat(change(name, first, chosen)).isEqualTo(expected);
        assertThat(file).exists();
    }

    @Test
    @DisplayName("AU-08 SERVER_PASSWORD_LENGTH is the least length")
    void least_length_is_a_parameter() {
        security.set("SERVER_PASSWORD_LENGTH", "20");

        assertThat(security.changePassword.shortest()).isEqualTo(20);
        assertThat(change("admin", first, "nineteen characters")).isEqualTo(PasswordChange.TOO_SHORT);
        assertThat(change("admin", first, "twenty characters...")).isEqualTo(PasswordChange.CHANGED);
    }

    @Test
    void refuses_the_wrong_current_password_and_the_same_one_again() {
        assertThat(change("admin", "guess", "long enough to do")).isEqualTo(PasswordChange.WRONG_PASSWORD);
        assertThat(change("admin", first, first)).isEqualTo(PasswordChange.SAME_AS_BEFORE);
    }

    @Test
    @DisplayName("AU-08 the current password cannot be guessed at leisure, and guesses are logged")
    void five_wrong_passwords_close_the_change() {
        for (int guess = 0; guess < 5; guess++) {
            assertThat(change("admin", "guess " + guess, "long enough to do")).isEqualTo(PasswordChange.WRONG_PASSWORD);
        }

        assertThat(change("admin", first, "long enough to do")).isEqualTo(PasswordChange.CLOSED);
        assertThat(security.log.page(LogQuery.ALL, 0, 10))
                .allMatch(entry -> entry.deed() == Deed.SIGN_IN_REFUSED)
                .flatExtracting(Entry::changes)
                .extracting(FieldChange::after)
                .containsExactly(
                        "closed",
                        "wrong_password",
                        "wrong_password",
                        "wrong_password",
                        "wrong_password",
                        "wrong_password");
    }

    @Test
    @DisplayName("US-02 a change of the password is logged, the password is not")
    void tells_the_log_that_and_not_what() {
        change("admin", first, "my own words");

        assertThat(security.deeds()).containsExactly(Deed.PASSWORD_CHANGED);
        assertThat(security.newest().changes()).isEmpty();
    }

    @Test
    void ends_the_other_sessions_of_the_user() {
        String here = security.begin(ADMIN);
        String elsewhere = security.begin(ADMIN);

        security.changePassword.change(ADMIN, here, first, "my own words");

        assertThat(security.sessions.isOpen(ADMIN, here)).isTrue();
        assertThat(security.sessions.isOpen(ADMIN, elsewhere)).isFalse();
    }

    private PasswordChange change(String name, String current, String chosen) {
        return security.changePassword.change(new Actor(name, "192.0.2.1", Rights.NONE), "", current, chosen);
    }
}
