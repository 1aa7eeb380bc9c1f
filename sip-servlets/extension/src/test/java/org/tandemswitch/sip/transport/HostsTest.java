package org.tandemswitch.sip.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gov.nist.javax.sip.stack.HopImpl;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.sip.address.Hop;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemswitch.sip.application.NamedHosts;

class HostsTest {
    private static final long FRESH_SECONDS = 600;
    private static final String GATEWAY = "sip.gateway.invalid";
    private static final String NEW_ONE = "new.gateway.invalid";

    private final List<String> lookups = new CopyOnWriteArrayList<>();
    private String answer = "192.0.2.7";
    private volatile Set<String> wanted = Set.of(GATEWAY);
    private volatile CountDownLatch answered = new CountDownLatch(0);
    private long round;
    private final Map<String, Optional<InetAddress>> told = new HashMap<>();
    private final Hosts hosts = new Hosts(Application::new, this::find, Duration.ofHours(1));

    private final class Application implements NamedHosts {
        @Override
        public Set<String> wanted() {
            return wanted;
        }

        @Override
        public Duration freshness() {
            return Duration.ofSeconds(FRESH_SECONDS);
        }

        @Override
        public long round() {
            return round;
        }

        @Override
        public void lookedUp(String name, Optional<InetAddress> address) {
            told.put(name, address);
            if (name.startsWith("deaf")) {
                throw new IllegalStateException("not heard");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, true",
        "0.0.0.0, true",
        "2001:db8::1, true",
        "[2001:db8::1], true",
        "::1, true",
        "256.0.0.1, false",
        "1.2.3, false",
        "1.2.3.4.5, false",
        "1.2.3., false",
        "1..2.3, false",
        ".1.2.3.4, false",
        "01.002.3.4, true",
        "1.2.3.0004, false",
        "1.2.3.+4, false",
        "10.0.0.1:5060, true",
        "fe80::1%eth0, true",
        "::, true",
        ":, false",
        "2001:db8::/32, false",
        "'', false",
        "[, false",
        "gateway, false",
        "g::1, false",
    })
    void tells_addresses_from_names(String host, boolean address) {
        assertThat(Hosts.isAddress(host)).isEqualTo(address);
    }

    @Test
    void name_that_is_wanted_is_found_without_a_lookup() throws Exception {
        hosts.poll(0);
        lookups.clear();

        Hop found = hosts.reach(new HopImpl("SIP.gateway.invalid", 5070, "tcp"));

        assertThat(found.getHost() + ":" + found.getPort() + "/" + found.getTransport())
                .isEqualToIgnoringCase("192.0.2.7:5070/tcp");
        assertThat(lookups).isEmpty();
    }

    @Test
    void name_of_a_peer_is_unknown_at_once() {
        hosts.poll(0);
        lookups.clear();

        assertThatThrownBy(() -> reach("slow.attacker.invalid")).isInstanceOf(UnknownHostException.class);
        assertThat(lookups).isEmpty();
    }

    @Test
    void address_is_taken_as_it_is() throws Exception {
        assertThat(reach("192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(lookups).isEmpty();
    }

    @Test
    @DisplayName("B24 everything is looked up again when somebody wants it, and the application hears what came of it")
    void looks_up_again_on_demand() throws Exception {
        hosts.poll(0);
        assertThat(told).containsEntry(GATEWAY, Optional.of(InetAddress.getByName("192.0.2.7")));
        answer = "192.0.2.8";
        hosts.poll(1);
        assertThat(reach(GATEWAY)).isEqualTo("192.0.2.7");

        round++;
        hosts.poll(2);

        assertThat(reach(GATEWAY)).isEqualTo("192.0.2.8");
        answer = "";
        round++;
        hosts.poll(3);
        assertThat(told).containsEntry(GATEWAY, Optional.empty());
        assertThat(reach(GATEWAY)).isEqualTo("192.0.2.8");
    }

    @Test
    @DisplayName("B24 an application that fails to hear of one name keeps no other from being looked up")
    void goes_on_when_nobody_hears() throws Exception {
        wanted = Set.of("deaf.one.invalid", "deaf.two.invalid", GATEWAY);

        hosts.poll(0);

        assertThat(told).containsOnlyKeys(wanted);
        assertThat(reach("deaf.one.invalid")).isEqualTo("192.0.2.7");
    }

    @Test
    @DisplayName("B24 an address counts as long as the application says")
    void address_is_refreshed_in_time() throws Exception {
        hosts.poll(0);
        answer = "192.0.2.8";

        hosts.poll(FRESH_SECONDS - 1);
        assertThat(reach(GATEWAY)).isEqualTo("192.0.2.7");
        hosts.poll(FRESH_SECONDS);
        assertThat(reach(GATEWAY)).isEqualTo("192.0.2.8");
    }

    @Test
    void last_good_answer_is_kept_and_asked_for_again_soon() throws Exception {
        hosts.poll(0);
        answer = "";

        hosts.poll(FRESH_SECONDS);
        assertThat(reach(GATEWAY)).isEqualTo("192.0.2.7");
        answer = "192.0.2.9";
        hosts.poll(FRESH_SECONDS + Hosts.RETRY_SECONDS);
        assertThat(reach(GATEWAY)).isEqualTo("192.0.2.9");
    }

    @Test
    void new_name_is_unknown_until_it_was_looked_up() throws Exception {
        assertThatThrownBy(() -> reach(GATEWAY)).isInstanceOf(UnknownHostException.class);
        assertThat(lookups).isEmpty();

        hosts.poll(0);

        assertThat(reach(GATEWAY)).isEqualTo("192.0.2.7");
    }

    @Test
    void new_name_has_its_turn_as_soon_as_somebody_needs_it() throws Exception {
        Thread keeper = hosts.keep();
        awaitAddress(GATEWAY);
        answered = new CountDownLatch(1);
        wanted = Set.of(GATEWAY, NEW_ONE);

        assertThatThrownBy(() -> reach(NEW_ONE)).isInstanceOf(UnknownHostException.class);

        answered.countDown();
        awaitAddress(NEW_ONE);
        keeper.interrupt();
    }

    @Test
    void name_that_has_no_address_is_looked_up_by_no_sender() {
        answer = "";
        hosts.poll(0);
        lookups.clear();

        assertThatThrownBy(() -> reach(GATEWAY)).isInstanceOf(UnknownHostException.class);
        assertThat(lookups).isEmpty();
    }

    @Test
    void name_that_was_wanted_a_moment_ago_can_still_be_told_goodbye() throws Exception {
        hosts.poll(0);
        wanted = Set.of();
        hosts.poll(1);

        assertThat(reach(GATEWAY)).isEqualTo("192.0.2.7");
    }

    @Test
    void name_nobody_wants_any_more_is_forgotten() {
        hosts.poll(0);

        wanted = Set.of();
        hosts.poll(FRESH_SECONDS);

        assertThatThrownBy(() -> reach(GATEWAY)).isInstanceOf(UnknownHostException.class);
    }

    private void awaitAddress(String name) throws InterruptedException {
        for (int turn = 0; turn < 3000 && hosts.addressOf(name).isEmpty(); turn++) {
            Thread.sleep(10);
        }
        assertThat(hosts.addressOf(name)).isPresent();
    }

    private String reach(String host) throws UnknownHostException {
        return hosts.reach(new HopImpl(host, 5060, "udp")).getHost();
    }

    private InetAddress find(String name) throws UnknownHostException {
        lookups.add(name);
        awaitTurn();
        if (answer.isEmpty()) {
            throw new UnknownHostException(name);
        }
        return InetAddress.getByName(answer);
    }

    private void awaitTurn() {
        try {
            answered.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
