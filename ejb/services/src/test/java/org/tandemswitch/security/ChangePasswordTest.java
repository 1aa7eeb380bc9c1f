package org.tandemswitch.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemswitch.user.MemoryUsers;
import org.tandemswitch.user.Role;

final class ChangePasswordTest {
    @TempDir
    Path directory;

    private final MemoryUsers users = new MemoryUsers();
    private final SignIn signIn = new SignIn();
    private final ChangePassword changePassword = new ChangePassword();
    private Path file;
    private String first;

    @BeforeEach
    void start() throws Exception {
        file = directory.resolve("tandem/first-password");
        FirstPassword firstPassword = new FirstPassword(file);
        FirstAdministrator firstAdministrator = new FirstAdministrator();
        firstAdministrator.users = users;
        firstAdministrator.firstPassword = firstPassword;
        changePassword.users = users;
        changePassword.firstPassword = firstPassword;
        signIn.users = users;
        signIn.brake = new SignInBrake();

        firstAdministrator.makeIfNobody();
        first = Files.readString(file).strip();
    }

    @Test
    void makes_a_first_administrator_who_must_change_the_password() {
        assertThat(signIn.check("admin", first, "192.0.2.1"))
                .isEqualTo(new SignInOutcome.Accepted("admin", Set.of(Role.ADMINISTRATOR), true));
    }

    @Test
    void tells_the_first_password_to_the_owner_of_the_file_alone() throws Exception {
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }

    @Test
    void forgets_the_first_password_when_it_is_changed() {
        assertThat(changePassword.change("admin", first, "my own words")).isEqualTo(PasswordChange.CHANGED);

        assertThat(file).doesNotExist();
        assertThat(signIn.check("admin", first, "192.0.2.1")).isEqualTo(new SignInOutcome.Rejected());
        assertThat(signIn.check("admin", "my own words", "192.0.2.1"))
                .isEqualTo(new SignInOutcome.Accepted("admin", Set.of(Role.ADMINISTRATOR), false));
    }

    @ParameterizedTest
    @CsvSource({"admin, too short, TOO_SHORT", "nobody, long enough to do, WRONG_PASSWORD"})
    void refuses_other_changes(String name, String chosen, PasswordChange expected) {
        assertThat(changePassword.change(name, first, chosen)).isEqualTo(expected);
        assertThat(file).exists();
    }

    @Test
    void refuses_the_wrong_current_password_and_the_same_one_again() {
        assertThat(changePassword.change("admin", "guess", "long enough to do"))
                .isEqualTo(PasswordChange.WRONG_PASSWORD);
        assertThat(changePassword.change("admin", first, first)).isEqualTo(PasswordChange.SAME_AS_BEFORE);
    }

    @Test
    void rejects_an_unknown_name() {
        assertThat(signIn.check("nobody", first, "192.0.2.1")).isEqualTo(new SignInOutcome.Rejected());
    }
}
