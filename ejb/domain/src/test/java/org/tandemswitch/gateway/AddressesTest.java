package org.tandemswitch.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost",
                "cafe",
                "1.2.3",
                "1.2.3.4.5",
                "256.1.1.1",
                "192.168.1.300",
                "999.1.1.1",
                "1.2.3.4/24",
                "::g",
                "a:b"
            })
    void refuses_what_is_no_address_without_asking_anybody(String text) {
        assertThat(IpAddress.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "::/129", "/8", "10.0.0.0/"})
    void refuses_what_is_no_network(String text) {
        assertThat(IpRange.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"[::1],0:0:0:0:0:0:0:1", "2001:DB8::5,2001:db8:0:0:0:0:0:5", "127.0.0.1,127.0.0.1"})
    void one_address_has_one_form(String written, String canonical) {
        assertThat(new IpAddress(written).text()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7,192.0.2.7",
        "::ffff:192.0.2.7,192.0.2.7",
        "2001:db8:1:2:3:4:5:6,2001:db8:1:2:0:0:0:0/64",
        "2001:db8:1:2::,2001:db8:1:2:0:0:0:0/64",
        "::1,0:0:0:0:0:0:0:0/64"
    })
    void who_has_an_address_of_six_has_its_network(String address, String allotment) {
        assertThat(new IpAddress(address).allotment()).hasToString(allotment);
    }

    @Test
    void four_and_six_never_contain_each_other() {
        assertThat(IpRange.parse("::/0").orElseThrow().contains(new IpAddress("10.0.0.1")))
                .isFalse();
        assertThat(IpRange.parse("0.0.0.0/0").orElseThrow().contains(new IpAddress("10.0.0.1")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a b", "a_b", "<x>", "a;b"})
    void refuses_what_is_no_host(String text) {
        assertThat(SipTarget.isHost(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "sip.bell.example, sip.bell.example:5060",
        "192.0.2.7, 192.0.2.7:5060",
        "::1, [::1]:5060",
        "[::1], [::1]:5060"
    })
    void target_is_the_same_with_and_without_brackets(String host, String text) {
        assertThat(new SipTarget(host, 5060, Transport.UDP)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7,192.0.2.7",
        "192.0.2.7:5070,192.0.2.7:5070",
        "192.0.2.0/24:5070,192.0.2.0/24:5070",
        "2001:db8::1,2001:db8:0:0:0:0:0:1",
        "[2001:db8::1]:5070,[2001:db8:0:0:0:0:0:1]:5070",
        "[2001:db8::/32]:5070,[2001:db8:0:0:0:0:0:0/32]:5070"
    })
    void source_may_have_a_port_and_is_read_as_it_is_written(String written, String canonical) {
        SourceRange read = SourceRange.parse(written).orElseThrow();

        assertThat(read).hasToString(canonical);
        assertThat(SourceRange.parse(canonical)).contains(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"192.0.2.7:", "192.0.2.7:0", "192.0.2.7:65536", ":5060", "[]:5060", "[::1]:x", "[::1:5060", "a:1"
            })
    void refuses_what_is_no_source(String text) {
        assertThat(SourceRange.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.1.2.3:5070, true",
        "10.1.2.3, 10.1.2.3:5070, true",
        "10.1.2.3:5071, 10.1.2.3:5070, false",
        "10.1.2.3, 10.1.2.4, false",
        "2001:db8::/32, [2001:db8::9]:5060, true"
    })
    void knows_when_two_share_a_source(String one, String other, boolean overlap) {
        SourceRange first = SourceRange.parse(one).orElseThrow();
        SourceRange second = SourceRange.parse(other).orElseThrow();

        assertThat(first.overlaps(second)).isEqualTo(overlap);
        assertThat(second.overlaps(first)).isEqualTo(overlap);
        assertThat(first.isSame(second)).isFalse();
    }

    @Test
    void knows_a_neighbour_without_the_network_card_it_is_reached_by_and_lets_nobody_write_one() {
        assertThat(new IpAddress("fe80::1%eth0").text()).isEqualTo("fe80:0:0:0:0:0:0:1");
        assertThat(IpAddress.parse("fe80::1%eth0")).isEmpty();
    }
}
