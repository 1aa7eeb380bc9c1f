package org.tandemswitch.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tandemswitch.security.Security.ANNA;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.audit.LogQuery;
import org.tandemswitch.provisioning.FieldError;
import org.tandemswitch.provisioning.SaveOutcome;
import org.tandemswitch.token.Token;
import org.tandemswitch.token.TokenSecret;
import org.tandemswitch.user.Access;
import org.tandemswitch.user.Area;
import org.tandemswitch.user.NotAllowed;
import org.tandemswitch.user.Role;

final class ApiTokensTest {
    private static final String HOME = "192.0.2.7";

    private final Security security = new Security(Path.of("none"));

    @Test
    @DisplayName("a token that was made opens at once, with the rights it was given and a name of its own in the log")
    void new_token_opens() {
        String secret = made(draft("setup", Role.OPERATOR, "", ""));

        SignInOutcome.Accepted accepted = (SignInOutcome.Accepted) security.tokenSignIn.check(secret, HOME);

        assertThat(accepted.mustChange()).isFalse();
        assertThat(accepted.actor().name()).isEqualTo("token:setup");
        assertThat(accepted.actor().address()).isEqualTo(HOME);
        assertThat(accepted.actor().rights().mayEdit(Area.GATEWAYS)).isTrue();
        assertThat(accepted.actor().rights().mayView(Area.USERS)).isFalse();
    }

    @Test
    @DisplayName("the log tells what was given, by whom, and never the token; the store has its hash alone")
    void log_tells_what_was_given() {
        String secret = made(draft("setup", Role.OPERATOR, "2099-12-31", "192.0.2.0/24"));

        assertThat(security.newest().deed()).isEqualTo(Deed.TOKEN_CREATED);
        assertThat(security.newest().by()).isEqualTo("anna");
        assertThat(security.newest().changes())
                .contains(
                        new FieldChange("roles", "", "operator"),
                        new FieldChange("last day", "", "2099-12-31"),
                        new FieldChange("addresses", "", "192.0.2.0/24"));
        Token stored = security.tokens.find("setup").orElseThrow();
        assertThat(stored.createdBy()).isEqualTo("anna");
        assertThat(stored.hash().hex()).isNotEqualTo(secret);
        assertThat(security.log.page(LogQuery.ALL, 0, 10).toString()).doesNotContain(secret);
    }

    @Test
    @DisplayName("unknown, out of date, from elsewhere, revoked: each is refused alike, and the log knows why")
    void others_are_refused_alike() {
        String expired =
                made(draft("expired", Role.VIEWER, LocalDate.now().minusDays(1).toString(), ""));
        String elsewhere = made(draft("elsewhere", Role.VIEWER, "", "198.51.100.0/24"));
        String revoked = made(draft("revoked", Role.VIEWER, "", ""));
        assertThat(security.apiTokens.revoke(ANNA, "revoked")).isTrue();
        assertThat(security.apiTokens.revoke(ANNA, "revoked")).isFalse();

        for (String[] refused : new String[][] {
            {expired, "token:expired", "expired"},
            {elsewhere, "token:elsewhere", "elsewhere"},
            {revoked, "", "unknown_token"},
            {"tandem_" + "x".repeat(43), "", "unknown_token"}
        }) {
            assertThat(security.tokenSignIn.check(refused[0], HOME)).isEqualTo(SignInOutcome.Rejected.WRONG);
            assertThat(security.newest().subject()).isEqualTo(refused[1]);
            assertThat(security.newest().changes()).containsExactly(new FieldChange("reason", "", refused[2]));
        }
        assertThat(security.tokenSignIn.check(elsewhere, "198.51.100.9")).isInstanceOf(SignInOutcome.Accepted.class);
    }

    @Test
    @DisplayName("whoever goes on guessing has to wait; a good token and a password from the same address do not")
    void guessing_is_slowed_down() {
        String secret = made(draft("setup", Role.OPERATOR, "", ""));
        for (int guess = 0; guess < SignInBrake.TRIES_OF_NAME; guess++) {
            assertThat(security.tokenSignIn.check("guess " + guess, HOME)).isEqualTo(SignInOutcome.Rejected.WRONG);
        }

        assertThat(security.tokenSignIn.check("one more", HOME)).isInstanceOf(SignInOutcome.Delayed.class);
        assertThat(security.tokenSignIn.check("a first one", "192.0.2.8")).isEqualTo(SignInOutcome.Rejected.WRONG);
        assertThat(security.tokenSignIn.check(secret, HOME)).isInstanceOf(SignInOutcome.Accepted.class);
        assertThat(security.signIn.check("anna", "wrong", HOME)).isEqualTo(SignInOutcome.Rejected.WRONG);
    }

    @Test
    @DisplayName("guesses from all addresses of one network of IPv6 count together")
    void guessing_from_many_addresses_is_slowed_down() {
        for (int guess = 0; guess < SignInBrake.TRIES_OF_NAME; guess++) {
            security.tokenSignIn.check("guess", "2001:db8:0:1::" + guess);
        }

        assertThat(security.tokenSignIn.check("guess", "2001:db8:0:1::ffff")).isInstanceOf(SignInOutcome.Delayed.class);
        assertThat(security.tokenSignIn.check("guess", "2001:db8:0:2::1")).isEqualTo(SignInOutcome.Rejected.WRONG);
    }

    @Test
    @DisplayName("when and from where a token was used is written down, and not again within a minute")
    void use_is_written_down() {
        String secret = made(draft("setup", Role.OPERATOR, "", ""));
        Instant before = Instant.now();

        security.tokenSignIn.check(secret, HOME);
        security.tokenSignIn.check(secret, "192.0.2.8");

        assertThat(security.tokens.find("setup").orElseThrow().lastUse()).hasValueSatisfying(use -> {
            assertThat(use.address()).isEqualTo(HOME);
            assertThat(use.at()).isBetween(before, Instant.now());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'', VIEWER, '', '', name:error.not_a_name",
        "a:b, VIEWER, '', '', name:error.not_a_name",
        "SETUP, VIEWER, '', '', name:error.token_taken",
        "other, , '', '', roles:error.empty",
        "other, VIEWER, 31.12.2026, '', lastDay:error.not_a_day",
        "other, VIEWER, '', 'here', addresses:error.not_an_address"
    })
    @DisplayName("the form names what is wrong")
    void form_names_what_is_wrong(String name, Role role, String lastDay, String addresses, String error) {
        made(draft("setup", Role.VIEWER, "", ""));
        Set<Role> roles = Optional.ofNullable(role).map(Set::of).orElse(Set.of());

        assertThat(errors(new UserDraft(Optional.empty(), name, roles, Map.of(), false, lastDay, addresses), ANNA))
                .containsExactly(error);
        assertThat(security.tokens.all()).hasSize(1);
    }

    @Test
    @DisplayName("nobody gives a token more than they may do themselves, whatever roles and exceptions say")
    void nobody_gives_more_than_they_have() {
        Actor clerk = new Actor(
                "clerk",
                HOME,
                Role.OPERATOR.rights().with(Access.EDIT, Area.USERS).with(Access.NONE, Area.LOG));

        assertThat(errors(draft("a", Role.ADMINISTRATOR, "", ""), clerk))
                .containsExactly("roles:error.beyond_yourself");
        assertThat(errors(draft("a", Role.OPERATOR, "", ""), clerk)).containsExactly("roles:error.beyond_yourself");
        assertThat(errors(
                        new UserDraft(
                                Optional.empty(),
                                "a",
                                Set.of(Role.OPERATOR),
                                Map.of(Area.LOG, Access.NONE),
                                false,
                                "",
                                ""),
                        clerk))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
    @DisplayName("without the right for users, neither a user nor a token sees, makes or revokes one")
    void others_may_not(Role role) {
        made(draft("setup", role, "", ""));
        Actor program = security.tokens.find("setup").orElseThrow().actor(HOME);

        for (Runnable deed : List.<Runnable>of(
                () -> security.apiTokens.all(program),
                () -> security.apiTokens.create(program, draft("other", Role.VIEWER, "", "")),
                () -> security.apiTokens.revoke(program, "setup"))) {
            assertThatThrownBy(deed::run).isInstanceOf(NotAllowed.class);
        }
    }

    private static UserDraft draft(String name, Role role, String lastDay, String addresses) {
        return new UserDraft(Optional.empty(), name, Set.of(role), Map.of(), false, lastDay, addresses);
    }

    private String made(UserDraft draft) {
        return security.apiTokens.create(ANNA, draft).fold(made -> made.value().text(), refused -> refused.errors()
                .toString());
    }

    private List<String> errors(UserDraft draft, Actor actor) {
        SaveOutcome<TokenSecret> outcome = security.apiTokens.create(actor, draft);
        return outcome.fold(made -> List.<FieldError>of(), SaveOutcome.Refused::errors).stream()
                .map(error -> error.field() + ":" + error.messageKey())
                .toList();
    }
}
