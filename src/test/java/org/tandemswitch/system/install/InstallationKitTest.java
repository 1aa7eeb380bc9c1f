package org.tandemswitch.system.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
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
import org.tandemswitch.system.server.Phones;
import org.tandemswitch.system.server.Tandem;
import org.tandemswitch.system.server.TandemProcess;
import org.tandemswitch.system.server.Vendor;

@Order(60)
class InstallationKitTest {
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
            Cdr cdr = records.only(caller.callId());
            HttpResponse<String> page = certificate.page(secured.securePage("/login"));
            List<String> cookies = cookiesOfASignInInTheClear(secured);
            int stranger = onSecured
                    .place(onSecured.stranger().call(Vendor.UDP.number("997")))
                    .awaitRefusal()
                    .status();

            assertThat(List.of(options.status(), answer.status(), bye.status())).containsOnly(200);
            assertThat(cdr.endReason()).isEqualTo("normal_clearing");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("<form");
            assertThat(cookies)
                    .filteredOn(cookie -> cookie.startsWith("TANDEM_SESSION="))
                    .isNotEmpty()
                    .allSatisfy(cookie -> assertThat(cookie)
                            .containsIgnoringCase("; Secure")
                            .containsIgnoringCase("; HttpOnly")
                            .containsIgnoringCase("; SameSite=Lax"));
            assertThat(stranger)
                    .as("no phone is configured, so nobody is asked which one it is")
                    .isEqualTo(403);
            assertThat(secured.health().status()).isEqualTo(200);
        }

        assertThat(said).contains("written for mariadb");
        assertThat(secured.log().unexpected(ExpectedLog.OF_EVERY_START)).isEmpty();
    }

    private static List<String> cookiesOfASignInInTheClear(Tandem tandem) throws Exception {
        String nonce =
                Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        String form = "login=login&login:from=&login:name=admin&login:password=%s&login:enter=in&primefaces.nonce=%s"
                .formatted(Files.readString(tandem.firstPassword()).strip(), nonce);
        HttpRequest request = HttpRequest.newBuilder(tandem.page("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form + "&jakarta.faces.ViewState=stateless"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .headers()
                .allValues("Set-Cookie");
    }

    private static List<String> options(Certificate certificate, MariaDb database) {
        List<String> options = new ArrayList<>(database.options());
        options.add("-Dtandem.tls.keystore=" + certificate.store());
        options.add("-Dtandem.tls.password=" + certificate.password());
        return options;
    }

    private TlsCaller caller(Certificate certificate) throws Exception {
        return new TlsCaller(
                RawSip.tls(Client.ALPHA.host(), Tandem.HOST, secured.sipTlsPort(), certificate.trusted()),
                "over-tls@example.com");
    }
}
