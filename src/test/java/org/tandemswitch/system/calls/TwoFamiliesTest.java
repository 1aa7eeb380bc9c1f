package org.tandemswitch.system.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
import org.tandemswitch.system.server.Program;
import org.tandemswitch.system.server.Tandem;
import org.tandemswitch.system.server.Vendor;

/** The switch listens on IPv6 beside IPv4, and each peer sees of it what belongs to its own family. */
@Order(9)
class TwoFamiliesTest extends OnTheSwitch {
    private static final String SIX = Client.SIX.host();
    private static final String SIX_IN_FULL = "0:0:0:0:0:0:0:1";

    TwoFamiliesTest(Records records) {
        super(records);
    }

    @BeforeAll
    static void listen() {
        assumeTrue(hasSix(), "this machine has no ::1, so nothing of IPv6 is tested");
        Program.cli(Tandem.ofTheRun(), "ipv6.cli");
    }

    @AfterAll
    static void listenNoMore() {
        if (hasSix()) {
            Management management = Tandem.ofTheRun().management();
            management.run("/subsystem=sip/connector=udp-ipv6", "remove");
            management.run("/subsystem=sip/connector=tcp-ipv6", "remove");
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
    void call_goes_from_family_to_family(String from, String transport, String to) {
        Vendor vendor = vendor(to);
        Phone callee = phones.vendor(vendor, Script.answering());
        Phone caller = transport.equals("udp") ? phones.at(from, 0) : phones.overTcpAt(from);

        Dialled call = caller.call(vendor.number("7")).via(isSix(from) ? SIX : Tandem.HOST, tandem.sipPort());
        Message answer = call.awaitAnswer();
        Received leg = callee.awaitCall();
        leg.awaitAck();
        Message held = call.hold();
        Message asked = leg.update();
        leg.hangUp();
        call.awaitHangUp();

        String ours = isSix(vendor.host()) ? "[" + SIX_IN_FULL + "]" : Tandem.HOST;
        assertThat(leg.invite().header("Via").orElse("")).contains(ours + ":" + tandem.sipPort());
        assertThat(leg.invite().header("Contact").orElse("")).contains("@" + ours + ":" + tandem.sipPort());
        assertThat(leg.invite().header("From").orElse("")).contains("@" + ours);
        assertThat(answer.header("Contact").orElse("")).contains(isSix(from) ? SIX_IN_FULL : Tandem.HOST);
        assertThat(held.status()).isEqualTo(200);
        assertThat(asked.status()).isEqualTo(200);
        Cdr cdr = records.only(call);
        assertThat(cdr.get("clientName")).isEqualTo(isSix(from) ? Client.SIX.name() : Client.ALPHA.name());
        assertThat(cdr.get("clientAddress")).isEqualTo(isSix(from) ? SIX_IN_FULL : from);
        assertThat(cdr.get("vendorHost")).isEqualTo(vendor.host());
        assertThat(cdr.endReason()).isEqualTo("normal_clearing");
        assertThat(cdr.hungUpBy()).isEqualTo("callee");
    }

    private static boolean isSix(String host) {
        return host.equals(SIX);
    }

    private static Vendor vendor(String name) {
        return switch (name) {
            case "of IPv6" -> Vendor.SIX_UDP;
            case "of IPv6 over TCP" -> Vendor.SIX_TCP;
            default -> Vendor.UDP;
        };
    }
}
