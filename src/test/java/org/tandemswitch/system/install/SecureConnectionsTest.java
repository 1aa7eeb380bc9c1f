package org.tandemswitch.system.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.RawSip;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Cdr;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.server.BaseDirectory;
import org.tandemswitch.system.server.Client;
import org.tandemswitch.system.server.Management;
import org.tandemswitch.system.server.Phones;
import org.tandemswitch.system.server.Tandem;
import org.tandemswitch.system.server.TandemProcess;
import org.tandemswitch.system.server.Vendor;

/** A switch that was installed with {@code --tls}; it believes one certificate, which its vendors and clients show. */
@Order(61)
class SecureConnectionsTest {
    private static final Tandem TANDEM = Tandem.beside("tls-server", 400);
    private static final int DEMANDING_PORT = TANDEM.sipTlsPort() + 1;

    private static Certificate peers;
    private static Certificate ours;
    private static TandemProcess server;
    private static Records records;

    @RegisterExtension
    final Phones phones = new Phones(TANDEM);

    @BeforeAll
    static void install() {
        Path home = Kit.untouchedWildFly(TANDEM.base(), "tls-wildfly");
        Path configuration = home.resolve("standalone/configuration");
        ours = Certificate.in(configuration.resolve("tandem.p12"), "store of the tests");
        peers = Certificate.in(configuration.resolve("peers.p12"), "store of the peers");
        Map<String, String> environment = Map.of(
                "TANDEM_TLS_KEYSTORE", ours.store().toString(),
                "TANDEM_TLS_PASSWORD", ours.password(),
                "TANDEM_TLS_TRUSTSTORE", peers.store().toString(),
                "TANDEM_TLS_TRUSTSTORE_PASSWORD", peers.password());
        Kit.install(home, environment, "--dedicated", "--tls");
        BaseDirectory.lay(home, TANDEM);
        server = TandemProcess.start(
                home,
                TANDEM,
                List.of(
                        "-Dtandem.tls.keystore=" + ours.store(),
                        "-Dtandem.tls.password=" + ours.password(),
                        "-Dtandem.tls.truststore=" + peers.store(),
                        "-Dtandem.tls.truststore.password=" + peers.password()));
        records = Records.of(TANDEM);
        demandCertificates();
    }

    /** As the README tells. */
    private static void demandCertificates() {
        Management management = TANDEM.management();
        management.add(
                "/subsystem=elytron/server-ssl-context=demanding",
                "key-manager",
                "tandem",
                "trust-manager",
                "tandem-trusted",
                "need-client-auth",
                "true");
        management.add(
                "/socket-binding-group=standard-sockets/socket-binding=sip-demanding",
                "interface",
                "public",
                "port",
                "5062");
        management.add(
                "/subsystem=sip/connector=demanding",
                "socket-binding",
                "sip-demanding",
                "transport",
                "TLS",
                "ssl-context",
                "demanding");
    }

    @AfterAll
    static void stop() {
        records.close();
        server.close();
    }

    @Test
    void call_goes_to_a_vendor_that_wants_to_see_our_certificate() throws Exception {
        try (TlsVendor vendor = TlsVendor.open(Vendor.TLS, peers.shownTo(ours));
                TlsCaller caller = caller("to-vendor", ours.trusted(), TANDEM.sipTlsPort())) {
            Message answer = caller.invite(Vendor.TLS.number("1"));
            Message bye = caller.bye(answer);
            Cdr cdr = records.only(caller.callId());

            assertThat(answer.status()).isEqualTo(200);
            assertThat(bye.status()).isEqualTo(200);
            assertThat(vendor.heard()).extracting(TlsVendor.Heard::method).containsExactly("INVITE", "ACK", "BYE");
            assertThat(vendor.heard()).extracting(TlsVendor.Heard::from).containsOnly("CN=switch.example");
            assertThat(cdr.endReason()).isEqualTo("normal_clearing");
            assertThat(cdr.get("vendorTransport")).isEqualTo("tls");
        }
    }

    @Test
    void vendor_hears_nothing_when_its_certificate_is_made_out_for_another_name() throws Exception {
        try (TlsVendor impostor = TlsVendor.open(Vendor.TLS_IMPOSTOR, peers.shownTo(ours))) {
            Instant before = Instant.now();
            int refusal = refusal(Vendor.TLS_IMPOSTOR);

            assertThat(refusal).isEqualTo(503);
            assertThat(Duration.between(before, Instant.now()))
                    .as("nor is it waited for")
                    .isLessThan(Duration.ofSeconds(8));
            assertThat(impostor.heard()).isEmpty();
        }
    }

    @Test
    void vendor_hears_nothing_when_nobody_vouches_for_it() throws Exception {
        try (TlsVendor unknown = TlsVendor.open(Vendor.TLS_UNKNOWN, ours.shownTo(ours))) {
            assertThat(refusal(Vendor.TLS_UNKNOWN)).isEqualTo(503);
            assertThat(unknown.heard()).isEmpty();
        }
    }

    private int refusal(Vendor vendor) {
        return phones.place(phones.client().call(vendor.number("1")))
                .awaitRefusal(Duration.ofSeconds(15))
                .status();
    }

    @Test
    void client_is_heard_when_it_shows_the_certificate_it_has_to() throws Exception {
        phones.vendor(Vendor.UDP, Script.answering());

        try (TlsCaller client = caller("known", peers.shownTo(ours), DEMANDING_PORT)) {
            Message answer = client.invite(Vendor.UDP.number("1"));
            Message bye = client.bye(answer);

            assertThat(List.of(answer.status(), bye.status())).containsOnly(200);
            assertThat(records.only(client.callId()).endReason()).isEqualTo("normal_clearing");
        }
    }

    @Test
    void client_hears_over_its_connection_that_the_vendor_hung_up() throws Exception {
        phones.vendor(Vendor.UDP, Script.answering().hangUp(Duration.ofSeconds(1)));

        try (TlsCaller client = caller("hung-up", ours.trusted(), TANDEM.sipTlsPort())) {
            Message answer = client.invite(Vendor.UDP.number("1"));
            Message bye = client.awaitBye();

            assertThat(answer.status()).isEqualTo(200);
            assertThat(bye.callId()).isEqualTo(client.callId());
            assertThat(records.only(client.callId()).endReason()).isEqualTo("normal_clearing");
        }
    }

    @Test
    void client_is_not_heard_without_the_certificate_it_has_to_show() {
        assertThatThrownBy(() -> options("nobody", ours.trusted()))
                .isInstanceOfAny(UncheckedIOException.class, AssertionError.class);
        assertThatThrownBy(() -> options("somebody else", ours.shownTo(ours)))
                .isInstanceOfAny(UncheckedIOException.class, AssertionError.class);
    }

    private static void options(String name, SSLContext context) {
        try (TlsCaller caller = caller(name, context, DEMANDING_PORT)) {
            caller.options();
        }
    }

    @Test
    void renewed_certificate_is_shown_without_a_restart_while_a_call_goes_on() throws Exception {
        phones.vendor(Vendor.UDP, Script.answering());

        try (TlsCaller before = caller("before", ours.trusted(), TANDEM.sipTlsPort())) {
            Message answer = before.invite(Vendor.UDP.number("1"));
            Files.delete(ours.store());
            ours = Certificate.in(ours.store(), ours.password());
            TANDEM.management().run("/subsystem=elytron/key-store=tandem", "load");
            TANDEM.management().run("/subsystem=elytron/key-manager=tandem", "init");

            try (TlsCaller after = caller("after", ours.trusted(), TANDEM.sipTlsPort())) {
                assertThat(after.options().status()).isEqualTo(200);
            }
            assertThat(before.bye(answer).status()).isEqualTo(200);
            assertThat(records.only(before.callId()).endReason()).isEqualTo("normal_clearing");
        }
    }

    private static TlsCaller caller(String name, SSLContext context, int port) {
        return new TlsCaller(RawSip.tls(Client.ALPHA.host(), Tandem.HOST, port, context), name + "@over-tls.example");
    }
}
