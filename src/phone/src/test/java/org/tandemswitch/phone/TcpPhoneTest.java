package org.tandemswitch.phone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TcpPhoneTest extends PhoneToPhoneTest {
    @Override
    Phone phone(String host) {
        return Phone.on(host, 0).tcp();
    }

    @Test
    void says_so_in_its_headers() {
        ring("99123");

        var invite = bob.awaitCall().invite();

        assertThat(invite.header("Via").orElseThrow()).startsWith("SIP/2.0/TCP 127.0.0.2");
        assertThat(invite.header("Contact").orElseThrow()).contains("transport=tcp");
    }
}
