package org.tandemswitch.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tandemswitch.security.Security.ANNA;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.provisioning.FieldError;
import org.tandemswitch.provisioning.SaveOutcome;
import org.tandemswitch.user.Access;
import org.tandemswitch.user.Area;
import org.tandemswitch.user.Grants;
import org.tandemswitch.user.NotAllowed;
import org.tandemswitch.user.PasswordHash;
import org.tandemswitch.user.Restrictions;
import org.tandemswitch.user.Role;
import org.tandemswitch.user.User;

final class SaveUserTest {
    private static final UserDraft VERA =
            new UserDraft(Optional.empty(), "vera", Set.of(Role.VIEWER), Map.of(Area.LOG, Access.VIEW), false, "", "");

    private final Security security = new Security(Path.of("none"));

    @BeforeEach
    void there_is_one_administrator() {
        security.users.save(
                User.fresh("anna", new PasswordHash("hash"), Grants.of(Role.ADMINISTRATOR), Restrictions.NONE));
    }

    @Test
    @DisplayName("US-01 a new user gets a password that opens once")
    void new_user_signs_in_with_the_password_shown_and_must_change_it() {
        String password = password(security.saveUser.save(ANNA, VERA));

        assertThat(security.signIn.check("vera", password, "192.0.2.1"))
                .isEqualTo(security.accepted(
                        new Actor("vera", "192.0.2.1", user("vera").rights()), true));
        assertThat(user("vera").rights().mayView(Area.LOG)).isTrue();
    }

    @Test
    @DisplayName("US-02 the log says what was given and never the password")
    void log_tells_old_and_new_values_and_no_password() {
        String password = password(security.saveUser.save(ANNA, VERA));
        security.saveUser.save(ANNA, edit("vera", Set.of(Role.OPERATOR), "2099-12-31", "192.0.2.0/24"));

        assertThat(security.newest().changes())
                .containsExactly(
                        new FieldChange("addresses", "", "192.0.2.0/24"),
                        new FieldChange("exceptions", "log=view", ""),
                        new FieldChange("last day", "", "2099-12-31"),
                        new FieldChange("roles", "viewer", "operator"));
        assertThat(security.log.page(org.tandemswitch.audit.LogQuery.ALL, 0, 10).toString())
                .doesNotContain(password)
                .doesNotContain(user("vera").password().text());
    }

    @ParameterizedTest
    @CsvSource({
        "'', VIEWER, '', '', name:error.not_a_name",
        "'a b', VIEWER, '', '', name:error.not_a_name",
        "Anna, VIEWER, '', '', name:error.name_taken",
        "vera, , '', '', roles:error.empty",
        "vera, VIEWER, 31.12.2026, '', lastDay:error.not_a_day",
        "vera, VIEWER, '', 'here', addresses:error.not_an_address"
    })
    void form_names_what_is_wrong(String name, Role role, String lastDay, String addresses, String error) {
        Set<Role> roles = Optional.ofNullable(role).map(Set::of).orElse(Set.of());

        assertThat(errors(security.saveUser.save(
                        ANNA, new UserDraft(Optional.empty(), name, roles, Map.of(), false, lastDay, addresses))))
                .containsExactly(error);
        assertThat(security.users.all()).hasSize(1);
    }

    @Test
    @DisplayName("US-01 the last administrator can be neither removed nor locked nor demoted")
    void last_administrator_stays() {
        security.saveUser.save(ANNA, VERA);
        Actor vera = new Actor("vera", "192.0.2.1", ANNA.rights());

        assertThat(errors(security.removeUser.remove(vera, "anna"))).containsExactly("name:error.last_administrator");
        assertThat(errors(security.saveUser.lock(vera, "anna", true))).containsExactly("name:error.last_administrator");
        assertThat(errors(security.saveUser.save(vera, edit("anna", Set.of(Role.VIEWER), "", ""))))
                .containsExactly("locked:error.last_administrator");
        assertThat(errors(security.saveUser.save(vera, edit("anna", Set.of(Role.ADMINISTRATOR), "2099-12-31", ""))))
                .containsExactly("locked:error.last_administrator");
    }

    @Test
    void nobody_removes_or_shuts_out_themselves() {
        security.saveUser.save(
                ANNA, new UserDraft(Optional.empty(), "bert", Set.of(Role.ADMINISTRATOR), Map.of(), false, "", ""));

        assertThat(errors(security.removeUser.remove(ANNA, "anna"))).containsExactly("name:error.yourself");
        assertThat(errors(security.saveUser.lock(ANNA, "anna", true))).containsExactly("name:error.yourself");
        assertThat(errors(security.saveUser.save(ANNA, edit("anna", Set.of(Role.ADMINISTRATOR), "", "198.51.100.1"))))
                .containsExactly("locked:error.yourself");
    }

    @Test
    void second_editor_sees_that_the_user_was_changed() {
        security.saveUser.save(ANNA, VERA);
        UserDraft late = edit("vera", Set.of(Role.ACCOUNTANT), "", "");
        security.saveUser.save(ANNA, edit("vera", Set.of(Role.OPERATOR), "", ""));

        assertThat(errors(security.saveUser.save(ANNA, late))).containsExactly("name:error.user_changed");
        assertThat(user("vera").grants().roles()).containsExactly(Role.OPERATOR);
    }

    @Test
    @DisplayName("US-02 what is taken away is gone for those who are signed in")
    void change_takes_effect_at_once() {
        security.saveUser.save(ANNA, VERA);
        assertThat(security.inForce
                        .actor("vera", "192.0.2.1")
                        .orElseThrow()
                        .rights()
                        .mayView(Area.CALLS))
                .isTrue();

        security.saveUser.save(ANNA, edit("vera", Set.of(Role.ACCOUNTANT), "", ""));
        assertThat(security.inForce
                        .actor("vera", "192.0.2.1")
                        .orElseThrow()
                        .rights()
                        .mayView(Area.CALLS))
                .isFalse();

        security.saveUser.lock(ANNA, "vera", true);
        assertThat(security.inForce.actor("vera", "192.0.2.1")).isEmpty();

        security.saveUser.lock(ANNA, "vera", false);
        assertThat(security.inForce.actor("vera", "192.0.2.1")).isPresent();

        security.removeUser.remove(ANNA, "vera");
        assertThat(security.inForce.actor("vera", "192.0.2.1")).isEmpty();
        assertThat(security.deeds())
                .startsWith(Deed.USER_REMOVED, Deed.USER_UNLOCKED, Deed.USER_LOCKED, Deed.USER_SAVED);
    }

    @Test
    void given_password_replaces_the_old_one_and_ends_the_sessions() {
        String old = password(security.saveUser.save(ANNA, VERA));
        Actor vera = new Actor("vera", "192.0.2.1", user("vera").rights());
        String session = security.begin(vera);

        String given = password(security.saveUser.givePassword(ANNA, "vera"));

        assertThat(security.signIn.check("vera", old, "192.0.2.1")).isEqualTo(SignInOutcome.Rejected.WRONG);
        assertThat(security.signIn.check("vera", given, "192.0.2.1")).isInstanceOf(SignInOutcome.Accepted.class);
        assertThat(security.sessions.isOpen(vera, session)).isFalse();
    }

    @Test
    @DisplayName(
            "US-01 whoever edits users gives nobody, themselves included, more than they have, and leaves those alone who have more")
    void nobody_gets_more_through_users() {
        security.saveUser.save(
                ANNA,
                new UserDraft(
                        Optional.empty(),
                        "clerk",
                        Set.of(Role.OPERATOR),
                        Map.of(Area.USERS, Access.EDIT),
                        false,
                        "",
                        ""));
        security.saveUser.save(ANNA, VERA);
        Actor clerk = new Actor("clerk", "192.0.2.1", user("clerk").rights());

        assertThat(errors(security.saveUser.save(clerk, edit("clerk", Set.of(Role.ADMINISTRATOR), "", ""))))
                .containsExactly("roles:error.beyond_yourself");
        assertThat(errors(security.saveUser.givePassword(clerk, "anna"))).containsExactly("name:error.beyond_you");
        assertThat(errors(security.saveUser.lock(clerk, "anna", true))).containsExactly("name:error.beyond_you");
        assertThat(errors(security.removeUser.remove(clerk, "anna"))).containsExactly("name:error.beyond_you");
        assertThat(errors(security.saveUser.save(clerk, edit("anna", Set.of(Role.VIEWER), "", ""))))
                .containsExactly("name:error.beyond_you");
        assertThat(errors(security.saveUser.save(clerk, edit("vera", Set.of(Role.OPERATOR), "", ""))))
                .containsExactly("saved");
    }

    @ParameterizedTest
    @EnumSource(names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("US-01 nobody but an administrator sees or changes users")
    void others_may_not(Role role) {
        Actor actor = new Actor("oscar", "192.0.2.1", role.rights());

        for (Runnable deed : List.<Runnable>of(
                () -> security.knownUsers.all(actor),
                () -> security.saveUser.save(actor, VERA),
                () -> security.saveUser.lock(actor, "anna", true),
                () -> security.saveUser.givePassword(actor, "anna"),
                () -> security.removeUser.remove(actor, "anna"),
                () -> security.sessions.all(actor),
                () -> security.sessions.revoke(actor, "key"))) {
            assertThatThrownBy(deed::run).isInstanceOf(NotAllowed.class);
        }
    }

    private UserDraft edit(String name, Set<Role> roles, String lastDay, String addresses) {
        return new UserDraft(security.users.find(name), name, roles, Map.of(), false, lastDay, addresses);
    }

    private User user(String name) {
        return security.users.find(name).orElseThrow();
    }

    private static String password(SaveOutcome<SavedUser> outcome) {
        return outcome.<Optional<String>>fold(
                        saved -> saved.value().password(), refused -> Optional.of("refused " + refused.errors()))
                .orElseThrow();
    }

    private static <T> List<String> errors(SaveOutcome<T> outcome) {
        return outcome.fold(
                saved -> List.of("saved"),
                refused -> refused.errors().stream().map(SaveUserTest::text).toList());
    }

    private static String text(FieldError error) {
        return error.field() + ":" + error.messageKey();
    }
}
