package org.tandemswitch.system.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Api;

/** The command line on the machine of the switch. */
@Order(36)
class ParameterCommandsTest extends OnTheSwitch {
    private static final String TTL = "SS_SIP_SESSION_TTL";

    @TempDir
    Path directory;

    private final Api api = new Api(tandem);

    private record Said(int code, String text) {}

    ParameterCommandsTest(Records records) {
        super(records);
    }

    @AfterEach
    void bring_the_defaults_back() throws Exception {
        parameters("rollback", "0", "--apply");
    }

    @Test
    void set_export_import_and_compare_go_round() throws Exception {
        Path file = directory.resolve("here.csv");
        assertThat(parameters("set", TTL + "=900").code()).isZero();
        assertThat(parameters("export", file.toString()).code()).isZero();
        assertThat(parameters("set", TTL + "=700").code()).isZero();

        assertThat(parameters("diff", file.toString()).text()).isEqualTo(TTL + ": here 700, there 900\n");
        assertThat(parameters("import", file.toString()).text()).contains("dry run");
        assertThat(parameters("get", TTL).text()).startsWith(TTL + " = 700\n");
        assertThat(parameters("import", "--apply", file.toString()).code()).isZero();
        assertThat(parameters("get", TTL).text()).startsWith(TTL + " = 900\n");
        assertThat(parameters("diff", file.toString()).text()).isEmpty();
    }

    @Test
    void refused_row_is_named_with_its_line_and_by_the_exit_code() throws Exception {
        Path file = Files.writeString(directory.resolve("bad.csv"), "name,value\n" + TTL + ",1\n");

        Said said = parameters("import", "--apply", file.toString());

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.text()).contains("line 2: " + TTL);
    }

    @Test
    void value_that_is_no_longer_the_one_seen_is_kept() throws Exception {
        assertThat(parameters("set", TTL + "=900").code()).isZero();

        assertThat(parameters("set", TTL + "=700", "--seen", "600").code()).isEqualTo(5);
        assertThat(parameters("get", TTL).text()).startsWith(TTL + " = 900\n");
        assertThat(parameters("set", TTL + "=700", "--seen", "900").code()).isZero();
    }

    @Test
    void mark_of_a_dry_run_is_good_for_what_it_told_alone() throws Exception {
        String told = parameters("presets", "mobile").text();
        String mark = told.substring(told.lastIndexOf(' ')).strip();
        assertThat(parameters("set", TTL + "=900").code()).isZero();

        assertThat(parameters("presets", "mobile", "--apply", "--seen", mark).code())
                .isEqualTo(5);
        assertThat(parameters("get", TTL).text()).startsWith(TTL + " = 900\n");
    }

    private Said parameters(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Duser.language=en",
                "-jar",
                commandJar().toString(),
                "--local",
                tandem.page("/").toString(),
                "--token-file",
                api.tokenFile().toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Said(process.exitValue(), text);
    }

    private static Path commandJar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("tandem.root"), "src/command/target"))) {
            return files.filter(file -> file.getFileName().toString().matches("tandem-command-.*\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
