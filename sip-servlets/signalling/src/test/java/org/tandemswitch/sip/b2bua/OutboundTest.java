package org.tandemswitch.sip.b2bua;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.servlet.sip.SipServletRequest;
import javax.servlet.sip.SipURI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemswitch.call.PlannedLeg;
import org.tandemswitch.capacity.Trunk;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.interworking.Dialect;
import org.tandemswitch.interworking.Introduction;
import org.tandemswitch.number.DialString;
import org.tandemswitch.registration.Reach;
import org.tandemswitch.timer.SessionTerms;

class OutboundTest {
    private final FakeSip sip = new FakeSip();
    private final Outbound outbound = new Outbound();

    @ParameterizedTest
    @CsvSource({"false, tls", "true, ''"})
    void the_transport_of_a_proxy_says_nothing_of_the_phone_behind_it(boolean proxy, String transport)
            throws ServletException {
        outbound.factory = sip.factory();
        Reach reach = new Reach(
                "sip:1001@192.0.2.7",
                false,
                proxy ? List.of("<sip:192.0.2.8;lr>") : List.of(),
                new SourceAddress(new IpAddress("192.0.2.7"), 4001),
                new SourceAddress(new IpAddress("192.0.2.1"), 5061),
                Transport.TLS);

        SipServletRequest invite = outbound.invite(
                sip.incomingInvite().as(SipServletRequest.class), phone(reach), Dialect.STANDARD, SessionTerms.NONE);

        String written = ((SipURI) invite.getRequestURI()).getTransportParam();
        assertThat(Objects.requireNonNullElse(written, "")).isEqualTo(transport);
    }

    private static PlannedLeg phone(Reach reach) {
        PlannedLeg vendor = FakeHouse.plan(Transport.TLS).legs().get(0);
        return new PlannedLeg(
                vendor.vendor(),
                vendor.target(),
                vendor.callee(),
                vendor.rules(),
                Optional.empty(),
                Optional.of(reach),
                Dialect.STANDARD,
                Introduction.of(new DialString("1002")),
                List.of(),
                Trunk.FREE);
    }
}
