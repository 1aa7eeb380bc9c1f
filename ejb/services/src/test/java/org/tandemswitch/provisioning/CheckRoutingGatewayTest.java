package org.tandemswitch.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemswitch.digest.SealedPassword;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.OwnRules;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.gateway.VendorAccount;
import org.tandemswitch.number.NumberPrefix;

final class CheckRoutingGatewayTest {
    private static final RoutingGateway BELL = new RoutingGateway(
            new GatewayId(1),
            "Bell",
            List.of(new NumberPrefix("86")),
            new SipTarget("192.0.2.1", 5060, Transport.UDP),
            10,
            OwnRules.NONE,
            false);

    @Test
    void reads_every_field_as_people_type_it() {
        RoutingGateway read = fit(
                new RoutingGatewayDraft(0, " New ", "86,8613\n49", " sip.example.com ", " 5061 ", "tls", " 7 ", true));

        assertThat(read)
                .isEqualTo(new RoutingGateway(
                        new GatewayId(0),
                        "New",
                        List.of(new NumberPrefix("86"), new NumberPrefix("8613"), new NumberPrefix("49")),
                        new SipTarget("sip.example.com", 5061, Transport.TLS),
                        7,
                        OwnRules.NONE,
                        true));
    }

    @Test
    void takes_every_number_when_no_prefix_is_given() {
        RoutingGateway read = fit(new RoutingGatewayDraft(0, "New", " ", "192.0.2.9", "5060", "UDP", "1", false));

        assertThat(read.prefixes()).containsExactly(NumberPrefix.ANY);
    }

    @ParameterizedTest
    @CsvSource({
        "bell, 86, h.example, 5060, UDP, 1, name error.taken",
        "New, 86 <x>, h.example, 5060, UDP, 1, prefixes error.not_a_prefix",
        "New, 86, '', 5060, UDP, 1, host error.empty",
        "New, 86, bad host, 5060, UDP, 1, host error.not_a_host",
        "New, 86, h.example, '', UDP, 1, port error.not_a_number",
        "New, 86, h.example, 65536, UDP, 1, port error.out_of_range",
        "New, 86, h.example, 5060, SCTP, 1, transport error.unknown",
        "New, 86, h.example, 5060, UDP, x, priority error.not_a_number",
        "New, 86, h.example, 5060, UDP, 10000, priority error.out_of_range"
    })
    void refuses_what_does_not_fit(
            String name,
            String prefixes,
            String host,
            String port,
            String transport,
            String priority,
            String expected) {
        List<FieldError> errors = CheckRoutingGateway.check(
                        new RoutingGatewayDraft(0, name, prefixes, host, port, transport, priority, false),
                        List.of(BELL),
                        SealedPassword::new,
                        (kind, called) -> false,
                        target -> false)
                .fold(fit -> List.of(), SaveOutcome.Refused::errors);

        assertThat(errors)
                .extracting(error -> error.field() + " " + error.messageKey())
                .containsExactly(expected);
    }

    @Test
    @DisplayName("AU-07 who we are at a vendor: the password is sealed, and kept while no other is given")
    void keeps_what_we_say_when_a_vendor_asks() {
        RoutingGateway read = fit(at("us", "secret", " vendor.example "));

        assertThat(read.account())
                .contains(new VendorAccount("us", new SealedPassword("secret"), Optional.of("vendor.example")));
        assertThat(errors(at("us", "", ""))).containsExactly("password error.empty");
        assertThat(errors(at("", "secret", ""))).containsExactly("user error.empty");
        assertThat(errors(at("u s", "secret", ""))).containsExactly("user error.not_a_user");
    }

    private static RoutingGatewayDraft at(String user, String password, String realm) {
        return new RoutingGatewayDraft(
                0,
                "New",
                "86",
                "h.example",
                "5060",
                "UDP",
                "1",
                new VendorAccountDraft(user, password, realm),
                OwnRulesDraft.NONE,
                Map.of(),
                false);
    }

    private static List<String> errors(RoutingGatewayDraft draft) {
        List<FieldError> errors = CheckRoutingGateway.check(
                        draft, List.of(BELL), SealedPassword::new, (kind, called) -> false, target -> false)
                .fold(fit -> List.of(), SaveOutcome.Refused::errors);
        return errors.stream()
                .map(error -> error.field() + " " + error.messageKey())
                .toList();
    }

    private static RoutingGateway fit(RoutingGatewayDraft draft) {
        return CheckRoutingGateway.check(
                        draft, List.of(BELL), SealedPassword::new, (kind, called) -> false, target -> false)
                .fold(SaveOutcome.Saved::value, refused -> {
                    throw new AssertionError(refused.errors());
                });
    }
}
