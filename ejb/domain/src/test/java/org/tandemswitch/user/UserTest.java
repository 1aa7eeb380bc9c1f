package org.tandemswitch.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.gateway.IpRange;

final class UserTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final User ANNA =
            User.fresh("anna", new PasswordHash("hash"), Grants.of(Role.ADMINISTRATOR), Restrictions.NONE);

    @ParameterizedTest
    @CsvSource({
        "ADMINISTRATOR, EDIT, EDIT, EDIT, EDIT, EDIT, EDIT, EDIT, EDIT, EDIT",
        "OPERATOR, VIEW, EDIT, VIEW, EDIT, EDIT, NONE, VIEW, NONE, VIEW",
        "VIEWER, VIEW, VIEW, VIEW, VIEW, VIEW, NONE, VIEW, NONE, NONE",
        "ACCOUNTANT, VIEW, NONE, VIEW, NONE, NONE, EDIT, NONE, NONE, NONE"
    })
    @DisplayName("US-01 each role has its rights")
    void each_role_has_its_rights(
            Role role,
            Access overview,
            Access calls,
            Access records,
            Access gateways,
            Access phones,
            Access money,
            Access parameters,
            Access users,
            Access log) {
        assertThat(List.of(Area.values()).stream().map(Grants.of(role).rights()::in))
                .containsExactly(overview, calls, records, gateways, phones, money, parameters, users, log);
    }

    @Test
    @DisplayName("US-01 an exception gives more or less than the roles")
    void exception_decides_for_its_area() {
        Rights rights = new Grants(
                        Set.of(Role.VIEWER, Role.ACCOUNTANT),
                        Map.of(Area.GATEWAYS, Access.EDIT, Area.RECORDS, Access.NONE))
                .rights();

        assertThat(rights.in(Area.GATEWAYS)).isEqualTo(Access.EDIT);
        assertThat(rights.in(Area.RECORDS)).isEqualTo(Access.NONE);
        assertThat(rights.in(Area.MONEY)).isEqualTo(Access.EDIT);
        assertThat(rights.in(Area.CALLS)).isEqualTo(Access.VIEW);
    }

    @ParameterizedTest
    @CsvSource({
        "false, 2026-03-01, 192.0.2.9, ",
        "false, 2026-02-28, 192.0.2.9, EXPIRED",
        "true, 2026-03-01, 192.0.2.9, LOCKED",
        "false, 2026-03-01, 198.51.100.1, ELSEWHERE",
        "false, 2026-03-01, 2001:db8::1%eth0, ",
        "false, 2026-03-01, nonsense, ELSEWHERE"
    })
    @DisplayName("US-02 lock, last day and addresses keep a user out")
    void restrictions_keep_out(boolean locked, LocalDate lastDay, String address, Barrier expected) {
        Restrictions restrictions =
                new Restrictions(locked, Optional.of(lastDay), List.of(range("192.0.2.0/24"), range("2001:db8::/32")));

        assertThat(restrictions.against(address, TODAY)).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void nobody_is_kept_out_without_a_restriction() {
        assertThat(Restrictions.NONE.against("anything", TODAY)).isEmpty();
    }

    @Test
    void keys_are_kept_by_an_administrator_who_is_open_and_stays() {
        assertThat(ANNA.keepsTheKeys()).isTrue();
        assertThat(ANNA.with(Restrictions.NONE.locked(true)).keepsTheKeys()).isFalse();
        assertThat(ANNA.with(new Restrictions(false, Optional.of(TODAY), List.of()))
                        .keepsTheKeys())
                .isFalse();
        assertThat(ANNA.with(Grants.of(Role.OPERATOR)).keepsTheKeys()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a:b", "<a>", "-a", "a\n"})
    void name_is_one_plain_word(String name) {
        assertThat(User.isName(name)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("US-01 who may only view may not edit")
    void actor_may_view_what_may_be_viewed_and_no_more(Area area) {
        Actor viewer = new Actor("vera", "192.0.2.1", Rights.NONE.with(Access.VIEW, area));

        viewer.mustView(area);
        assertThatThrownBy(() -> viewer.mustEdit(area)).isInstanceOf(NotAllowed.class);
    }

    private static IpRange range(String text) {
        return IpRange.parse(text).orElseThrow();
    }
}
