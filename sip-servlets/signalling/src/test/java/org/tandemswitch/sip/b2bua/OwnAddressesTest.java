package org.tandemswitch.sip.b2bua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.servlet.sip.SipURI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.gateway.Transport;

class OwnAddressesTest {
    private final FakeSip sip = new FakeSip();
    private final OwnAddresses own = new OwnAddresses(() -> List.of(
            socket("[2001:db8::5]", "UDP"),
            socket("[2001:db8::5]", "TCP"),
            socket("192.0.2.5", "UDP"),
            socket("192.0.2.5", "TCP")));

    @ParameterizedTest
    @CsvSource({
        "198.51.100.7,    192.0.2.1,   192.0.2.1",
        "198.51.100.7,    2001:db8::1, 192.0.2.5",
        "2001:db8::7,     192.0.2.1,   [2001:db8::5]",
        "2001:db8::7,     2001:db8::1, 2001:db8::1",
        "vendor.example,  192.0.2.1,   192.0.2.1",
        "vendor.example,  2001:db8::1, 2001:db8::1"
    })
    void peer_is_told_an_address_of_its_own_family(String peer, String called, String told) {
        assertThat(own.towards(new SipTarget(peer, 5060, Transport.UDP), called))
                .isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "198.51.100.7,    UDP, 192.0.2.5",
        "2001:db8::7,     TCP, [2001:db8::5]",
        "vendor.example,  TCP, 192.0.2.5"
    })
    void peer_is_told_a_socket_of_its_own_family_and_transport(String peer, Transport transport, String host) {
        SipURI socket = own.socketTowards(new SipTarget(peer, 5060, transport));

        assertThat(socket.getHost()).isEqualTo(host);
        assertThat(socket.getTransportParam()).isEqualTo(transport.name());
    }

    @Test
    void nobody_is_told_a_socket_that_is_not_there() {
        SipTarget target = new SipTarget("192.0.2.7", 5061, Transport.TLS);

        assertThatThrownBy(() -> own.socketTowards(target)).hasMessageContaining("TLS");
    }

    private SipURI socket(String host, String transport) {
        SipURI uri = sip.factory().createSipURI("", host);
        uri.setTransportParam(transport);
        return uri;
    }
}
