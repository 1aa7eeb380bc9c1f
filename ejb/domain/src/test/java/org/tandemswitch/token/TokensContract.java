package org.tandemswitch.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.gateway.IpRange;
import org.tandemswitch.user.Access;
import org.tandemswitch.user.Area;
import org.tandemswitch.user.Grants;
import org.tandemswitch.user.Restrictions;
import org.tandemswitch.user.Role;

/** What every store of tokens does. */
public interface TokensContract {
    Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    Token BILLING = new Token(
            "billing",
            TokenSecret.of(new byte[TokenSecret.BYTES]).hash(),
            Grants.of(Role.VIEWER),
            Restrictions.NONE,
            "anna",
            NOON,
            Optional.empty());

    Token SETUP = new Token(
            "Setup",
            new TokenHash("1f".repeat(32)),
            new Grants(Set.of(Role.OPERATOR, Role.ACCOUNTANT), Map.of(Area.LOG, Access.NONE, Area.USERS, Access.VIEW)),
            new Restrictions(
                    false,
                    Optional.of(LocalDate.of(2026, 12, 31)),
                    Stream.of("192.0.2.0/24", "2001:db8::1")
                            .map(IpRange::parse)
                            .flatMap(Optional::stream)
                            .toList()),
            "bert",
            NOON.plusSeconds(1),
            Optional.empty());

    /** The same empty store for all calls of one test. */
    Tokens tokens();

    @Test
    @DisplayName("roles, exceptions, last day, addresses, and who made it when are kept; all are told by name")
    default void keeps_all_of_a_token() {
        tokens().add(SETUP);
        tokens().add(BILLING);

        assertThat(tokens().all()).containsExactly(BILLING, SETUP);
        assertThat(tokens().find("Setup")).contains(SETUP);
        assertThat(tokens().find("setup")).isEmpty();
    }

    @Test
    @DisplayName("the last use is written down, and for a token that is gone nothing comes back")
    default void writes_the_last_use_down() {
        TokenUse use = new TokenUse(NOON.plusSeconds(60), "192.0.2.7");
        tokens().add(SETUP);

        tokens().used("Setup", use);
        tokens().used("nobody", use);

        assertThat(tokens().all()).containsExactly(SETUP.used(use));
    }

    @Test
    @DisplayName("a revoked token is gone")
    default void removes_a_token() {
        tokens().add(SETUP);

        tokens().remove("Setup");
        tokens().remove("nobody");

        assertThat(tokens().all()).isEmpty();
    }
}
