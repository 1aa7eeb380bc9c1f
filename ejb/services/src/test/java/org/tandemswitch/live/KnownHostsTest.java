package org.tandemswitch.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.user.Rights;

class KnownHostsTest {
    private static final Actor ANNA = new Actor("anna", "192.0.2.1", Rights.ALL);
    private static final Optional<IpAddress> ADDRESS = Optional.of(new IpAddress("192.0.2.7"));
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(600);

    private final KnownHosts hosts = new KnownHosts();
    private Set<String> wanted = Set.of("sip.vendor.invalid", "nobody.invalid", "a.invalid", "B.invalid", "192.0.2.9");

    @BeforeEach
    void begin() {
        hosts.begin(() -> wanted);
    }

    @Test
    @DisplayName("B24 the last good address is kept, with the moment since when there is no answer")
    void keeps_the_last_good_address() {
        hosts.lookedUp("sip.vendor.invalid", ADDRESS, NOON);
        hosts.lookedUp("sip.vendor.invalid", Optional.empty(), LATER);
        hosts.lookedUp("sip.vendor.invalid", Optional.empty(), LATER.plusSeconds(10));

        assertThat(hosts.all(ANNA))
                .containsExactly(
                        new KnownHosts.Host("sip.vendor.invalid", ADDRESS, Optional.of(NOON), Optional.of(LATER)));
        hosts.lookedUp("sip.vendor.invalid", ADDRESS, LATER.plusSeconds(20));
        assertThat(hosts.all(ANNA).get(0).failing()).isEmpty();
        assertThat(hosts.isLost("sip.vendor.invalid")).isFalse();
    }

    @Test
    @DisplayName("B24 a name that never had an address is failing from the first look")
    void tells_names_without_an_address() {
        hosts.lookedUp("nobody.invalid", Optional.empty(), NOON);

        assertThat(hosts.isLost("Nobody.invalid")).isTrue();
        assertThat(hosts.isLost("nobody.yet.invalid")).isFalse();
        assertThat(hosts.all(ANNA))
                .containsExactly(
                        new KnownHosts.Host("nobody.invalid", Optional.empty(), Optional.empty(), Optional.of(NOON)));
    }

    @Test
    void tells_those_of_neighbours_alone_and_counts_rounds() {
        hosts.lookedUp("a.invalid", ADDRESS, NOON);
        hosts.lookedUp("b.invalid", ADDRESS, NOON);
        wanted = Set.of("B.invalid");
        hosts.lookUpAgain(ANNA);

        assertThat(hosts.all(ANNA)).extracting(KnownHosts.Host::name).isEqualTo(List.of("b.invalid"));
        assertThat(hosts.round()).isEqualTo(1);
        wanted = Set.of("a.invalid");
        assertThat(hosts.all(ANNA)).extracting(KnownHosts.Host::name).isEqualTo(List.of("a.invalid"));
    }
}
