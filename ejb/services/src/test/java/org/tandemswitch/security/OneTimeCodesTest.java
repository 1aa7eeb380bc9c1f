package org.tandemswitch.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tandemswitch.security.Security.ANNA;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.audit.LogQuery;
import org.tandemswitch.user.Grants;
import org.tandemswitch.user.NotAllowed;
import org.tandemswitch.user.OneTimeSecret;
import org.tandemswitch.user.Restrictions;
import org.tandemswitch.user.Role;
import org.tandemswitch.user.User;

final class OneTimeCodesTest {
    private static final String HERE = "192.0.2.1";
    private static final String PASSWORD = "right";
    private static final User VERA =
            User.fresh("vera", Passwords.hash(PASSWORD), Grants.of(Role.VIEWER), Restrictions.NONE);
    private static final Actor ACTOR = new Actor("vera", HERE, VERA.rights());

    private final Security security = new Security(Path.of("none"));
    private final OneTimeSecret secret = security.oneTimeCodes.fresh();
    private final long step = OneTimeSecret.step(Instant.now());

    @BeforeEach
    void vera_is_there() {
        security.users.save(VERA);
    }

    @Test
    @DisplayName("US-02 a one-time code is in force only after one was shown")
    void wrong_code_turns_nothing_on() {
        assertThat(security.oneTimeCodes.turnOn(ACTOR, "", secret, wrong())).isEqualTo(CodeChange.WRONG_CODE);

        assertThat(security.oneTimeCodes.isOn(ACTOR)).isFalse();
        assertThat(check()).isInstanceOf(SignInOutcome.Accepted.class);
        assertThat(security.deeds()).isEmpty();
    }

    @Test
    @DisplayName("US-02 the right password alone does not open, and the code after it does")
    void code_is_asked_for_after_the_password() {
        turnOn();

        assertThat(security.signIn.check("vera", "wrong", HERE)).isEqualTo(SignInOutcome.Rejected.WRONG);
        assertThat(security.signIn.code(half(), code(0), HERE)).isEqualTo(security.accepted(ACTOR, VERA.mustChange()));
    }

    @Test
    @DisplayName("US-02 a code opens once, and none from before it opens afterwards")
    void code_opens_once() {
        turnOn();
        assertThat(security.signIn.code(half(), code(-1), HERE)).isEqualTo(SignInOutcome.Rejected.WRONG_CODE);

        assertThat(security.signIn.code(half(), code(1), HERE)).isInstanceOf(SignInOutcome.Accepted.class);
        assertThat(security.signIn.code(half(), code(1), HERE)).isEqualTo(SignInOutcome.Rejected.WRONG_CODE);
        assertThat(security.signIn.code(half(), code(0), HERE)).isEqualTo(SignInOutcome.Rejected.WRONG_CODE);
    }

    @Test
    @DisplayName("AU-08 wrong codes close the sign-in as wrong passwords do; right passwords between them do not help")
    void wrong_codes_close_the_sign_in() {
        turnOn();
        for (int time = 0; time < SignInBrake.TRIES_OF_NAME; time++) {
            security.signIn.code(half(), wrong(), HERE);
        }

        assertThat(check()).isInstanceOf(SignInOutcome.Delayed.class);
        assertThat(security.oneTimeCodes.turnOff(ACTOR, code(1))).isEqualTo(CodeChange.TOO_OFTEN);
    }

    @Test
    @DisplayName("AU-08 a right code does not open while the sign-in is closed")
    void right_code_does_not_open_what_is_closed() {
        turnOn();
        HalfSignedIn half = half();
        for (int time = 0; time < SignInBrake.TRIES_OF_NAME; time++) {
            security.signIn.code(half, wrong(), HERE);
        }

        assertThat(security.signIn.code(half, code(1), HERE)).isInstanceOf(SignInOutcome.Delayed.class);
    }

    @Test
    @DisplayName("AU-08 wrong codes count for their user wherever they come from, and a right one forgives them")
    void many_addresses_do_not_help_who_guesses() {
        turnOn();
        for (int address = 1; address < SignInBrake.TRIES_OF_NAME; address++) {
            security.signIn.code(half(), wrong(), "192.0.2.10" + address);
        }
        assertThat(security.signIn.code(half(), code(0), HERE)).isInstanceOf(SignInOutcome.Accepted.class);
        for (int address = 1; address <= SignInBrake.TRIES_OF_NAME; address++) {
            assertThat(security.signIn.code(half(), wrong(), "192.0.2.20" + address))
                    .isEqualTo(SignInOutcome.Rejected.WRONG_CODE);
        }

        assertThat(security.signIn.code(half(), code(1), HERE)).isInstanceOf(SignInOutcome.Delayed.class);
        assertThat(check()).isInstanceOf(SignInOutcome.CodeWanted.class);
    }

    @Test
    @DisplayName("AU-08 who turns a code on anew begins without the wrong ones of the code before")
    void new_code_begins_anew() {
        turnOn();
        guessAlmostTooOften();
        assertThat(security.oneTimeCodes.turnOff(ACTOR, code(0))).isEqualTo(CodeChange.TURNED_OFF);

        assertThat(security.oneTimeCodes.turnOn(ACTOR, "", secret, code(1))).isEqualTo(CodeChange.TURNED_ON);

        guessAlmostTooOften();
    }

    private void guessAlmostTooOften() {
        for (int time = 1; time < SignInBrake.TRIES_OF_NAME; time++) {
            assertThat(security.signIn.code(half(), wrong(), HERE)).isEqualTo(SignInOutcome.Rejected.WRONG_CODE);
        }
    }

    @Test
    @DisplayName("US-02 a wrong code is in the system log with its reason, and no code or secret is")
    void log_says_that_a_code_was_wrong() {
        turnOn();
        security.signIn.code(half(), wrong(), HERE);

        assertThat(security.newest().deed()).isEqualTo(Deed.SIGN_IN_REFUSED);
        assertThat(security.newest().subject()).isEqualTo("vera");
        assertThat(security.newest().changes()).containsExactly(new FieldChange("reason", "", "wrong_code"));
        assertThat(security.log.page(LogQuery.ALL, 0, 10).toString()).doesNotContain(wrong(), secret.letters());
    }

    @Test
    @DisplayName("US-02 a wrong code that was to turn the codes off is in the system log")
    void log_says_that_somebody_guessed_inside() {
        turnOn();
        security.oneTimeCodes.turnOff(ACTOR, wrong());

        assertThat(security.newest().changes()).containsExactly(new FieldChange("reason", "", "wrong_code"));
    }

    @Test
    @DisplayName("US-02 who was locked or given another password between password and code stays outside")
    void what_changed_meanwhile_counts() {
        turnOn();
        HalfSignedIn half = half();

        security.users.save(VERA.with(Restrictions.NONE.locked(true)));
        assertThat(security.signIn.code(half, code(0), HERE)).isEqualTo(new SignInOutcome.Rejected("login.locked"));
        security.users.save(VERA.withGiven(Passwords.hash("other")));
        assertThat(security.signIn.code(half, code(1), HERE)).isEqualTo(SignInOutcome.Rejected.TOO_LATE);
    }

    @Test
    @DisplayName("US-02 a password shown long ago has to be shown again")
    void half_a_sign_in_ends() {
        Instant then = Instant.now();
        HalfSignedIn half = new HalfSignedIn(VERA, then);

        assertThat(half.isStill(VERA, then.plus(HalfSignedIn.PATIENCE).minusMillis(1)))
                .isTrue();
        assertThat(half.isStill(VERA, then.plus(HalfSignedIn.PATIENCE))).isFalse();
    }

    @Test
    @DisplayName("US-02 turning a code on ends the other sessions of the user")
    void sessions_opened_by_the_password_alone_end() {
        String mine = security.begin(ACTOR);
        String other = security.begin(ACTOR);

        security.oneTimeCodes.turnOn(ACTOR, mine, secret, code(-1));
        security.inForce.refresh();

        assertThat(security.sessions.isOpen(ACTOR, mine)).isTrue();
        assertThat(security.sessions.isOpen(ACTOR, other)).isFalse();
    }

    @Test
    @DisplayName("US-02 a secret in force is not replaced without a code of it")
    void secret_in_force_stays() {
        turnOn();
        OneTimeSecret other = security.oneTimeCodes.fresh();
        String code = other.code(step);

        assertThat(security.oneTimeCodes.turnOn(ACTOR, "", other, code)).isEqualTo(CodeChange.ON_ALREADY);
        assertThat(security.secrets.of("vera")).contains(secret);
    }

    @Test
    @DisplayName("US-02 users turn their code off with a code")
    void user_turns_it_off() {
        turnOn();

        assertThat(security.oneTimeCodes.turnOff(ACTOR, wrong())).isEqualTo(CodeChange.WRONG_CODE);
        assertThat(security.oneTimeCodes.turnOff(ACTOR, code(0))).isEqualTo(CodeChange.TURNED_OFF);
        assertThat(check()).isInstanceOf(SignInOutcome.Accepted.class);
        assertThat(security.deeds())
                .isEqualTo(List.of(Deed.ONE_TIME_CODE_OFF, Deed.SIGN_IN_REFUSED, Deed.ONE_TIME_CODE_ON));
    }

    @Test
    @DisplayName("US-02 an administrator turns off the code of a user who lost the device, and it is written down")
    void administrator_turns_it_off() {
        turnOn();
        assertThat(security.oneTimeCodes.owners(ANNA)).isEqualTo(Set.of("vera"));

        assertThat(security.oneTimeCodes.turnOffFor(ANNA, "vera")).isTrue();

        assertThat(check()).isInstanceOf(SignInOutcome.Accepted.class);
        assertThat(security.newest().deed()).isEqualTo(Deed.ONE_TIME_CODE_OFF);
        assertThat(security.newest().by()).isEqualTo("anna");
        assertThat(security.newest().subject()).isEqualTo("vera");
        assertThat(security.oneTimeCodes.turnOffFor(ANNA, "vera")).isFalse();
    }

    @Test
    @DisplayName("US-01 nobody but an administrator turns off the code of others or learns who has one")
    void others_are_for_administrators() {
        assertThatThrownBy(() -> security.oneTimeCodes.turnOffFor(ACTOR, "anna"))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> security.oneTimeCodes.owners(ACTOR)).isInstanceOf(NotAllowed.class);
    }

    /** With the code of the step before, so that those of this one and the next are left. */
    private void turnOn() {
        assertThat(security.oneTimeCodes.turnOn(ACTOR, "", secret, code(-1))).isEqualTo(CodeChange.TURNED_ON);
    }

    private SignInOutcome check() {
        return security.signIn.check("vera", PASSWORD, HERE);
    }

    private HalfSignedIn half() {
        return ((SignInOutcome.CodeWanted) check()).half();
    }

    private String code(int away) {
        return secret.code(step + away);
    }

    /** No code of any step near. */
    private String wrong() {
        return "not a code";
    }
}
