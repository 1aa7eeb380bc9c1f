package org.tandemswitch.sip.nat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.number.DialString;
import org.tandemswitch.parameter.value.KeepAliveMode;
import org.tandemswitch.registration.Binding;
import org.tandemswitch.sip.b2bua.TraceLog;

class KeepAliveTraceTest {
    @RegisterExtension
    final TraceLog log = new TraceLog("org.tandemswitch.trace.keepalive");

    @Test
    @DisplayName("NK-12 a datagram is told with its phone, its mode, its socket and its target")
    void tells_of_a_datagram() {
        KeepAliveTrace.sent(behindNat(), KeepAliveMode.OPTIONS);

        assertThat(log.lines()).containsExactly("phone 2001: OPTIONS sent from 192.0.2.1:5060 to 198.51.100.7:4001");
    }

    private static Binding behindNat() {
        return new Binding(
                new DialString("2001"),
                "sip:2001@10.0.0.1",
                List.of(),
                new SourceAddress(new IpAddress("198.51.100.7"), 4001),
                new SourceAddress(new IpAddress("192.0.2.1"), 5060),
                Transport.UDP,
                true,
                "call",
                1,
                Instant.EPOCH,
                Instant.EPOCH,
                "");
    }
}
