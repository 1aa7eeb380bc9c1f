package org.tandemswitch.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemswitch.digest.DigestSecret;
import org.tandemswitch.gateway.ClientAccount;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.SourceRange;
import org.tandemswitch.option.Peculiarities;

final class CheckMappingGatewayTest {
    private static final MappingGateway ACME = new MappingGateway(
            new GatewayId(1),
            "Acme",
            List.of(SourceRange.parse("192.0.2.0/24").orElseThrow()),
            Optional.empty(),
            true,
            false);

    private static final MappingGateway TRUNK = new MappingGateway(
            new GatewayId(2),
            "Trunk",
            List.of(),
            Optional.of(new ClientAccount("trunk", DigestSecret.of("trunk", "tandem", "known to it"))),
            Optional.empty(),
            true,
            Peculiarities.NONE,
            false);

    @Test
    @DisplayName("AU-07 a client with a password needs no address, and keeps its password until it is given another")
    void keeps_what_a_password_is_checked_against() {
        MappingGateway fresh = fit(proving(0, "new", "", "its password"));
        MappingGateway kept = fit(proving(2, "trunk", "192.0.2.9:5070", ""));

        assertThat(fresh.account())
                .contains(new ClientAccount("new", DigestSecret.of("new", "tandem", "its password")));
        assertThat(kept.account()).isEqualTo(TRUNK.account());
        assertThat(kept.addresses()).extracting(SourceRange::toString).containsExactly("192.0.2.9:5070");
    }

    @ParameterizedTest
    @DisplayName("AU-07 names and passwords of clients that cannot be")
    @CsvSource({
        "0, trunk, its password, user error.user_taken",
        "0, 1001, its password, user error.user_taken",
        "0, a b, its password, user error.not_a_user",
        "0, new, '', password error.empty",
        "0, new, short, password error.password_too_short",
        "2, other, '', password error.password_of_new_user"
    })
    void refuses_who_cannot_prove_himself(long id, String user, String password, String expected) {
        assertThat(errors(proving(id, user, "", password)))
                .extracting(error -> error.field() + " " + error.messageKey())
                .containsExactly(expected);
    }

    private static MappingGatewayDraft proving(long id, String user, String addresses, String password) {
        return new MappingGatewayDraft(id, "Client " + id, addresses, user, password, "", true, false);
    }

    @Test
    void reads_names_and_addresses_as_people_type_them() {
        MappingGateway read = fit(new MappingGatewayDraft(0, "  New  ", "192.0.2.9, 2001:db8::/32\n192.0.2.9;", true));

        assertThat(read.name()).isEqualTo("New");
        assertThat(read.addresses())
                .extracting(SourceRange::toString)
                .containsExactly("192.0.2.9", "2001:db8:0:0:0:0:0:0/32");
        assertThat(read.locked()).isTrue();
    }

    @Test
    @DisplayName("ST-23 a client is kept without session timer when that is asked")
    void switches_the_session_timer_off() {
        assertThat(fit(new MappingGatewayDraft(0, "New", "192.0.3.9", "", false, false))
                        .sessionTimer())
                .isFalse();
    }

    @Test
    void lets_a_gateway_keep_its_own_name_and_addresses() {
        assertThat(fit(new MappingGatewayDraft(1, "Acme", "192.0.2.0/24", false)))
                .isEqualTo(ACME);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 10.0.0.1, name error.empty",
        "acme, 10.0.0.1, name error.taken",
        "New, '', addresses error.empty",
        "New, 10.0.0.1 nonsense, addresses error.not_an_address",
        "New, 10.0.0.1/33, addresses error.not_an_address",
        "New, sip.example.com, addresses error.not_an_address",
        "New, 192.0.2.77/24, addresses error.taken",
        "New, 192.0.2.7:99999, addresses error.not_an_address"
    })
    void refuses_what_does_not_fit(String name, String addresses, String expected) {
        assertThat(errors(new MappingGatewayDraft(0, name, addresses, false)))
                .extracting(error -> error.field() + " " + error.messageKey())
                .containsExactly(expected);
    }

    @Test
    void names_every_wrong_field_at_once() {
        assertThat(errors(new MappingGatewayDraft(0, "x".repeat(65), "no", false)))
                .hasSize(2);
    }

    private static MappingGateway fit(MappingGatewayDraft draft) {
        return check(draft).fold(SaveOutcome.Saved::value, refused -> {
            throw new AssertionError(refused.errors());
        });
    }

    private static List<FieldError> errors(MappingGatewayDraft draft) {
        return check(draft).fold(fit -> List.of(), SaveOutcome.Refused::errors);
    }

    private static SaveOutcome<MappingGateway> check(MappingGatewayDraft draft) {
        return CheckMappingGateway.check(
                draft, List.of(ACME, TRUNK), "tandem", "1001"::equals, (kind, called) -> false);
    }
}
