package org.tandemswitch.system.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.Received;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Cdr;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Client;
import org.tandemswitch.system.server.Management;
import org.tandemswitch.system.server.Tandem;
import org.tandemswitch.system.server.Vendor;

/** The switch listens on IPv6 beside IPv4; what belongs to a call goes by the family of each peer. */
@Order(9)
class TwoFamiliesTest extends OnTheSwitch {
    private static final String SIX = Client.SIX.host();
    private static final String SOCKETS = "/socket-binding-group=standard-sockets/socket-binding=";
    private static final String CONNECTORS = "/subsystem=sip/connector=";

    private final Management management = tandem.management();
    private boolean listens;

    TwoFamiliesTest(Records records) {
        super(records);
    }

    @BeforeEach
    void listen() {
        assumeTrue(hasSix(), "this machine has no ::1, so nothing of IPv6 is tested");
        management.add("/interface=six", "inet-address", SIX);
        management.add(SOCKETS + "sip-six", "interface", "six", "port", "5060");
        management.add(SOCKETS + "sip-tcp-six", "interface", "six", "port", "5060");
        management.add(CONNECTORS + "udp-six", "socket-binding", "sip-six");
        management.add(CONNECTORS + "tcp-six", "socket-binding", "sip-tcp-six", "transport", "TCP");
        listens = true;
    }

    @AfterEach
    void listenNoMore() {
        if (listens) {
            management.run(CONNECTORS + "udp-six", "remove");
            management.run(CONNECTORS + "tcp-six", "remove");
            management.run(SOCKETS + "sip-six", "remove");
            management.run(SOCKETS + "sip-tcp-six", "remove");
            management.run("/interface=six", "remove");
        }
    }

    private static boolean hasSix() {
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(SIX, 0))) {
            return socket.isBound();
        } catch (IOException none) {
            return false;
        }
    }

    @ParameterizedTest(name = "a call from {0} over {1} to {2}")
    @CsvSource({
        "127.0.0.2, udp, of IPv6",
        "::1, udp, udp vendor",
        "::1, udp, of IPv6",
        "::1, tcp, of IPv6 over TCP",
        "127.0.0.2, udp, of IPv6 over TCP",
        "::1, tcp, udp vendor"
    })
    void call_crosses_from_family_to_family(String from, String transport, String to) {
        Vendor vendor = vendor(to);
        Phone callee = phones.vendor(vendor, Script.answering());
        Phone caller = transport.equals("udp") ? phones.at(from, 0) : phones.overTcpAt(from);

        Dialled call = caller.call(vendor.number("7")).via(from.equals(SIX) ? SIX : Tandem.HOST, tandem.sipPort());
        Message answer = call.awaitAnswer();
        Received leg = callee.awaitCall();
        leg.awaitAck();
        Message held = call.hold();
        Message asked = leg.update();
        leg.hangUp();
        call.awaitHangUp();

        String ours = (vendor.host().equals(SIX) ? "[0:0:0:0:0:0:0:1]" : "127.0.0.1") + ":" + tandem.sipPort();
        assertThat(leg.invite().header("Via").orElse("")).contains(ours);
        assertThat(leg.invite().header("Contact").orElse("")).contains(ours);
        assertThat(leg.invite().requestUri()).contains(vendor.host().equals(SIX) ? "[" : "127.0.0.31");
        assertThat(answer.header("Contact").orElse(""))
                .contains(from.equals(SIX) ? "[0:0:0:0:0:0:0:1]:" : "127.0.0.1:");
        assertThat(held.status()).isEqualTo(200);
        assertThat(asked.status()).isEqualTo(200);
        Cdr cdr = records.only(call);
        assertThat(cdr.get("clientName")).isEqualTo(from.equals(SIX) ? Client.SIX.name() : Client.ALPHA.name());
        assertThat(cdr.endReason()).isEqualTo("normal_clearing");
    }

    private static Vendor vendor(String name) {
        return switch (name) {
            case "of IPv6" -> Vendor.SIX_UDP;
            case "of IPv6 over TCP" -> Vendor.SIX_TCP;
            default -> Vendor.UDP;
        };
    }
}
