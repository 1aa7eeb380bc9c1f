package org.tandemswitch.system.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.server.Archive;
import org.tandemswitch.system.server.BaseDirectory;
import org.tandemswitch.system.server.ExpectedLog;
import org.tandemswitch.system.server.Phones;
import org.tandemswitch.system.server.Tandem;
import org.tandemswitch.system.server.TandemProcess;
import org.tandemswitch.system.server.Tree;
import org.tandemswitch.system.server.Vendor;

@Order(60)
class InstallationKitTest {
    private static final long INSTALL_SECONDS = 180;

    private final Tandem tandem = Tandem.beside("installed-server", 200);

    @RegisterExtension
    final Phones phones = new Phones(tandem);

    @Test
    void turns_an_untouched_wildfly_into_a_switch_and_touches_nothing_else() throws Exception {
        Path home = new Tree(tandem.base().resolveSibling("wildfly")).emptied().root();
        new Archive(Path.of(System.getProperty("tandem.wildfly"))).unpackInnerTo(home);
        byte[] configuration = Files.readAllBytes(home.resolve("standalone/configuration/standalone-full.xml"));

        String said = install(home);
        String saidAgain = install(home);
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

    private static String install(Path home) throws IOException, InterruptedException {
        Path script = Path.of(System.getProperty("tandem.kit")).resolve("install.sh");
        ProcessBuilder command = new ProcessBuilder(List.of("bash", script.toString(), home.toString()));
        command.redirectErrorStream(true);
        command.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = command.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(INSTALL_SECONDS, TimeUnit.SECONDS)).as(said).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
