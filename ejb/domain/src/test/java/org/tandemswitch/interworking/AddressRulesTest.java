package org.tandemswitch.interworking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.option.Peculiarities;
import org.tandemswitch.option.Peer;
import org.tandemswitch.parameter.ParameterSet;
import org.tandemswitch.registration.Reach;

class AddressRulesTest {
    @ParameterizedTest
    @DisplayName("SI-01 a name alone has nothing sent to somebody else")
    @EnumSource
    void unproven(ReplyAddress reply) {
        AddressRules rules = new AddressRules(reply, RequestAddress.SOURCE, "").ofUnproven();

        assertThat(rules.reply()).isEqualTo(reply == ReplyAddress.VIA ? ReplyAddress.AS_ASKED : reply);
        assertThat(rules.request()).isEqualTo(RequestAddress.SOURCE);
    }

    @ParameterizedTest(name = "SI-07 {0} is usually addressed: {1}")
    @CsvSource({
        "'', true",
        "localDomain=us.example.net, false",
        "domain=us.example.net, true",
        "replyAddress=source, false",
        "requestAddress=source, false",
        "replyAddress=as-asked, true"
    })
    void usual(String options, boolean usual) {
        Dialect dialect = Dialect.of(Peer.PHONE, Peculiarities.parse(options), ParameterSet.STANDARD);

        assertThat(dialect.addresses().isUsual()).isEqualTo(usual);
    }

    @ParameterizedTest(
            name =
                    "SI-01 a phone behind NAT {0}, behind a proxy {1}, called at its {2}: host {3}, port {4} of its REGISTER")
    @CsvSource({
        "false, false, CONTACT, false, false",
        "true, false, CONTACT, true, true",
        "false, false, SOURCE, true, true",
        "false, true, SOURCE, false, false",
        "false, false, SOURCE_WITH_CONTACT_PORT, true, false",
        "true, false, SOURCE_WITH_CONTACT_PORT, true, false",
        "false, true, SOURCE_WITH_CONTACT_PORT, false, false"
    })
    void phone(boolean nat, boolean proxy, RequestAddress wanted, boolean host, boolean port) {
        SourceAddress source = new SourceAddress(new IpAddress("192.0.2.7"), 4001);
        List<String> path = proxy ? List.of("<sip:192.0.2.1;lr>") : List.of();
        Reach reach = new Reach("sip:1@10.0.0.1:5060", nat, path, source, source, Transport.UDP);

        assertThat(reach.isHostOfSource(wanted)).isEqualTo(host);
        assertThat(reach.isPortOfSource(wanted)).isEqualTo(port);
    }

    @ParameterizedTest(name = "NK-03 {0} by {1}, REGISTER over {2}: {3}")
    @CsvSource({
        "sip:1@192.0.2.7, '', UDP, true",
        "sip:1@192.0.2.7;transport=udp, '', UDP, true",
        "sip:1@192.0.2.7;transport=TCP, '', UDP, false",
        "sips:1@192.0.2.7, '', UDP, false",
        "sip:1@192.0.2.7;transport=tcp, <sip:192.0.2.1;lr>, UDP, true",
        "sip:1@192.0.2.7, <sip:192.0.2.1;transport=tcp;lr>, UDP, false",
        "sip:1@192.0.2.7, '', TCP, false"
    })
    void datagram(String contact, String proxy, Transport transport, boolean expected) {
        SourceAddress source = new SourceAddress(new IpAddress("192.0.2.7"), 4001);
        List<String> path = proxy.isEmpty() ? List.of() : List.of(proxy);

        assertThat(new Reach(contact, false, path, source, source, transport).byDatagram())
                .isEqualTo(expected);
    }

    @Test
    void nothing_of_it_is_the_default() {
        assertThat(Dialect.STANDARD.addresses().isUsual()).isTrue();
    }
}
