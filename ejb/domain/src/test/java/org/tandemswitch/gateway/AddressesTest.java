package org.tandemswitch.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "localhost", "cafe", "1.2.3", "1.2.3.4.5", "256.1.1.1", "1.2.3.4/24", "::g", "a:b"})
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
}
