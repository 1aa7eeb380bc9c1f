package org.tandemswitch.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tandemswitch.digest.SealedPassword;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.number.DialString;
import org.tandemswitch.platform.Platform;
import org.tandemswitch.platform.PlatformId;

class CheckPlatformTest {
    private static final Platform KNOWN = new Platform(
            new PlatformId(7),
            "wholesale",
            new DialString("4420700"),
            new SealedPassword("sealed old"),
            "sip.example.net",
            new SipTarget("192.0.2.7", 5060, Transport.UDP),
            false);

    @Test
    void domain_that_is_not_told_is_the_host() {
        assertThat(fit(draft(0, "other", "secret", "", "192.0.2.8")).domain()).isEqualTo("192.0.2.8");
    }

    @Test
    void realm_is_the_only_one_that_is_answered() {
        assertThat(fit(draft(0, "other", "secret", "", "192.0.2.8")).realm()).contains("tiny");
    }

    @Test
    void password_that_is_not_told_is_kept_and_another_is_sealed() {
        assertThat(fit(draft(7, "wholesale", "", "", "192.0.2.7")).password()).isEqualTo(KNOWN.password());
        assertThat(fit(draft(7, "wholesale", "new", "", "192.0.2.7")).password())
                .isEqualTo(new SealedPassword("sealed new"));
    }

    @Test
    void names_each_field_that_does_not_fit() {
        assertThat(refused(new PlatformDraft(
                        0, " ", "no number", "", "", "x".repeat(129), "not a host", "0", "PIGEON", false)))
                .containsExactlyInAnyOrder("name", "user", "password", "realm", "host", "port", "transport");
        assertThat(refused(draft(0, "Wholesale", "secret", "not a domain", "192.0.2.8")))
                .containsExactlyInAnyOrder("name", "domain");
    }

    private static PlatformDraft draft(long id, String name, String password, String domain, String host) {
        return new PlatformDraft(id, name, "4420700", password, domain, " tiny ", host, "5060", "udp", false);
    }

    private static SaveOutcome<Platform> check(PlatformDraft draft) {
        return CheckPlatform.check(draft, List.of(KNOWN), text -> new SealedPassword("sealed " + text));
    }

    private static Platform fit(PlatformDraft draft) {
        return check(draft).fold(SaveOutcome.Saved::value, refused -> {
            throw new AssertionError(refused);
        });
    }

    private static List<String> refused(PlatformDraft draft) {
        return check(draft).fold(saved -> List.of(), refused -> refused.errors().stream()
                .map(FieldError::field)
                .toList());
    }
}
