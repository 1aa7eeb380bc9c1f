package org.tandemswitch.system.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.RawSip;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Cdr;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.server.BaseDirectory;
import org.tandemswitch.system.server.Client;
import org.tandemswitch.system.server.ExpectedLog;
import org.tandemswitch.system.server.Management;
import org.tandemswitch.system.server.Phones;
import org.tandemswitch.system.server.Tandem;
import org.tandemswitch.system.server.TandemProcess;
import org.tandemswitch.system.server.Vendor;

@Order(60)
class InstallationKitTest {
    private static final String SOCKETS = "/socket-binding-group=standard-sockets/socket-binding=";

    private final Tandem tandem = Tandem.beside("installed-server", 200);
    private final Tandem secured = Tandem.beside("secured-server", 300);

    @RegisterExtension
    final Phones phones = new Phones(tandem);

    @RegisterExtension
    final Phones onSecured = new Phones(secured);

    @Test
    void turns_an_untouched_wildfly_into_a_switch_and_touches_nothing_else() throws Exception {
        Path home = Kit.untouchedWildFly(tandem.base(), "wildfly");
        byte[] configuration = Files.readAllBytes(home.resolve("standalone/configuration/standalone-full.xml"));

        String said = Kit.install(home);
        String saidAgain = Kit.install(home);
        BaseDirectory.lay(home, tandem);
        try (TandemProcess server = TandemProcess.start(home, tandem);
                Records records = Records.of(server.tandem())) {
            phones.vendor(Vendor.UDP, Script.answering());
            Dialled call = phones.place(phones.client().call(Vendor.UDP.number("999")));
            call.awaitAnswer();
            call.hangUp();

            assertThat(records.only(call).endReason()).isEqualTo("normal_clearing");
            assertThat(tandem.health().status()).isEqualTo(200);
        }

        assertThat(said).contains("standalone-tandem.xml written");
        assertThat(saidAgain).contains("up to date");
        assertThat(home.resolve("standalone/configuration/standalone-full.xml")).hasBinaryContent(configuration);
        assertThat(tandem.log().unexpected(ExpectedLog.OF_A_FIRST_START)).isEmpty();
    }

    @Test
    @DisplayName("--dedicated --tls --database mariadb: calls and pages are encrypted, records are in MariaDB")
    void serves_an_enterprise_that_brings_its_certificate_and_its_database() throws Exception {
        Path home = Kit.untouchedWildFly(secured.base(), "wildfly");
        Certificate certificate =
                Certificate.in(home.resolve("standalone/configuration/tandem.p12"), "store of the tests");

        String said = Kit.install(home, certificate.environment(), "--dedicated", "--tls", "--database", "mariadb");
        BaseDirectory.layGateways(home, secured);
        try (MariaDb database = MariaDb.start(secured.base().resolveSibling("mariadb"), secured.databasePort());
                TandemProcess server = TandemProcess.start(home, secured, options(certificate, database));
                Records records = Records.of(server.tandem(), database.rows());
                TlsCaller caller = caller(certificate)) {
            onSecured.vendor(Vendor.UDP, Script.answering());

            Message options = caller.options();
            Message answer = caller.invite(Vendor.UDP.number("998"));
            Message bye = caller.bye(answer);
            Cdr cdr = records.only(TlsCaller.CALL_ID);
            HttpResponse<String> page = certificate.page(secured.securePage("/login"));
            int stranger = onSecured
                    .place(onSecured.stranger().call(Vendor.UDP.number("997")))
                    .awaitRefusal()
                    .status();

            assertThat(List.of(options.status(), answer.status(), bye.status())).containsOnly(200);
            assertThat(cdr.endReason()).isEqualTo("normal_clearing");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("<form");
            assertThat(stranger)
                    .as("no phone is configured, so nobody is asked which one it is")
                    .isEqualTo(403);
            assertThat(secured.health().status()).isEqualTo(200);
            vendorIsCalledOnlyIfItsCertificateHasItsName(certificate);
            callerShowsACertificateWhereOneIsAskedFor(certificate);
            renewedCertificateServesWithoutARestart(certificate);
        }

        assertThat(said).contains("written for mariadb");
        assertThat(secured.log().unexpected(ExpectedLog.OF_EVERY_START)).isEmpty();
    }

    private void vendorIsCalledOnlyIfItsCertificateHasItsName(Certificate certificate) throws Exception {
        try (TlsVendor vendor = TlsVendor.open(Vendor.TLS, certificate.shown());
                TlsVendor impostor = TlsVendor.open(Vendor.TLS_IMPOSTOR, certificate.shown())) {
            int known = refusal(Vendor.TLS.number("1"));
            Instant before = Instant.now();
            int impostors = refusal(Vendor.TLS_IMPOSTOR.number("1"));

            assertThat(known).isEqualTo(480);
            assertThat(vendor.heard()).first().asString().startsWith("INVITE");
            assertThat(impostors).as("nobody is told what is not safe").isEqualTo(503);
            assertThat(Duration.between(before, Instant.now()))
                    .as("nor waited for")
                    .isLessThan(Duration.ofSeconds(5));
            assertThat(impostor.heard()).isEmpty();
        }
    }

    private int refusal(String number) {
        return onSecured
                .place(onSecured.client().call(number))
                .awaitRefusal(Duration.ofSeconds(15))
                .status();
    }

    private void callerShowsACertificateWhereOneIsAskedFor(Certificate certificate) throws Exception {
        Management management = secured.management();
        management.add("/subsystem=elytron/trust-manager=clients", "key-store", "tandem");
        management.add(
                "/subsystem=elytron/server-ssl-context=mutual",
                "key-manager",
                "tandem",
                "trust-manager",
                "clients",
                "need-client-auth",
                "true");
        management.add(SOCKETS + "sip-mutual", "interface", "public", "port", "5062");
        management.add(
                "/subsystem=sip/connector=mutual",
                "socket-binding",
                "sip-mutual",
                "transport",
                "TLS",
                "ssl-context",
                "mutual");

        try (TlsCaller known = mutual(certificate.shown())) {
            assertThat(known.options().status()).isEqualTo(200);
        }
        assertThatThrownBy(() -> {
                    try (TlsCaller unknown = mutual(certificate.trusted())) {
                        unknown.options();
                    }
                })
                .as("without a certificate nothing is heard")
                .isInstanceOfAny(UncheckedIOException.class, AssertionError.class);
        management.run("/subsystem=sip/connector=mutual", "remove");
    }

    private TlsCaller mutual(SSLContext context) {
        return new TlsCaller(RawSip.tls(Client.ALPHA.host(), Tandem.HOST, secured.sipTlsPort() + 1, context));
    }

    private void renewedCertificateServesWithoutARestart(Certificate certificate) throws Exception {
        try (TlsCaller before = caller(certificate)) {
            Files.delete(certificate.store());
            Certificate renewed = Certificate.in(certificate.store(), certificate.password());
            secured.management().run("/subsystem=elytron/key-store=tandem", "load");
            secured.management().run("/subsystem=elytron/key-manager=tandem", "init");

            try (TlsCaller after = caller(renewed)) {
                assertThat(after.options().status()).isEqualTo(200);
            }
            assertThat(before.options().status())
                    .as("a connection goes on as it began")
                    .isEqualTo(200);
        }
    }

    private static List<String> options(Certificate certificate, MariaDb database) {
        List<String> options = new ArrayList<>(database.options());
        options.add("-Dtandem.tls.keystore=" + certificate.store());
        options.add("-Dtandem.tls.password=" + certificate.password());
        options.add("-Dtandem.tls.truststore=" + certificate.store());
        options.add("-Dtandem.tls.truststore.password=" + certificate.password());
        return options;
    }

    private TlsCaller caller(Certificate certificate) throws Exception {
        return new TlsCaller(RawSip.tls(Client.ALPHA.host(), Tandem.HOST, secured.sipTlsPort(), certificate.trusted()));
    }
}
