package org.tandemswitch.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MainTest {
    private static final String REFUSED = """
            {"applied": false, "unchanged": 0, "changes": [], "warnings": [],
             "refused": [{"line": 4, "name": "A", "reason": "not so much", "key": "k"}]}
            """;

    private static final String DRY = """
            {"applied": false, "unchanged": 0, "changes": [{"name": "A", "before": "2", "after": "1"}],
             "warnings": [], "refused": []}
            """;

    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final AtomicReference<String> asked = new AtomicReference<>("");
    private final AtomicReference<String> authorization = new AtomicReference<>("");
    private final AtomicReference<String> body = new AtomicReference<>("");
    private final AtomicReference<String> condition = new AtomicReference<>("");
    private int status = 200;
    private int withheld;
    private String answer = "{}";
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        Files.writeString(directory.resolve("token"), "secret\n");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void tells_the_token_of_this_machine() {
        answer = "{\"parameters\": [{\"name\": \"A\", \"value\": \"1\"}]}";

        assertThat(run("get")).isEqualTo(ExitCode.DONE);

        assertThat(authorization).hasValue("Bearer secret");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("A = 1\n");
    }

    @Test
    void refused_rows_of_a_dry_run_are_told_by_line_and_by_exit_code() throws IOException {
        Path file = Files.writeString(directory.resolve("x.csv"), "name,value\n");
        answer = REFUSED;

        assertThat(run("import", file.toString())).isEqualTo(ExitCode.REFUSED);

        assertThat(asked).hasValue("POST /api/parameters/import?apply=false&file=x.csv text/csv;charset=UTF-8");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("refused, line 4: A: not so much");
    }

    @Test
    void conflict_has_an_exit_code_of_its_own() {
        status = 409;
        answer = REFUSED;

        assertThat(run("set", "A=1")).isEqualTo(ExitCode.CONFLICT);
        assertThat(asked).hasValue("PATCH /api/parameters application/json");
    }

    @Test
    void value_that_was_seen_is_sent_along() {
        answer = DRY;

        assertThat(run("set", "A=1", "--seen", "2")).isEqualTo(ExitCode.DONE);

        assertThat(body).hasValue("{\"parameters\":[{\"name\":\"A\",\"value\":\"1\",\"seen\":\"2\"}]}");
    }

    @Test
    void several_values_cannot_be_seen_with_one_word() {
        assertThat(run("set", "A=1", "B=1", "--seen", "2")).isEqualTo(ExitCode.MISUNDERSTOOD);
        assertThat(asked).hasValue("");
    }

    @Test
    void dry_run_tells_the_mark_with_which_just_that_is_applied() {
        answer = DRY;

        run("presets", "mobile");
        assertThat(out.toString(StandardCharsets.UTF_8)).endsWith("exactly this: --apply --seen mark-1\n");
        run("presets", "mobile", "--apply", "--seen", "mark-1");

        assertThat(asked).hasValue("POST /api/parameters/presets/mobile?apply=true application/json");
        assertThat(condition).hasValue("\"mark-1\"");
    }

    @Test
    void answer_that_is_no_json_is_told_by_its_status() {
        status = 500;
        answer = "<html>";

        assertThat(run("get", "A")).isEqualTo(ExitCode.REFUSED);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("500");
    }

    @Test
    void nobody_there_has_an_exit_code_of_its_own() {
        server.stop(0);

        assertThat(run("get")).isEqualTo(ExitCode.UNREACHABLE);
    }

    @Test
    void word_nobody_knows_is_not_sent() {
        assertThat(run("polish")).isEqualTo(ExitCode.MISUNDERSTOOD);
        assertThat(asked).hasValue("");
    }

    @Test
    void trace_is_started_for_ten_minutes_unless_told_otherwise() {
        answer = "{\"number\": 7, \"kind\": \"number\", \"value\": \"44*\", \"running\": true, \"until\": \"12:00\","
                + " \"bytes\": 0}";

        assertThat(run("trace", "start", "number", "44*")).isEqualTo(ExitCode.DONE);

        assertThat(asked).hasValue("POST /api/traces application/json");
        assertThat(body).hasValue("{\"kind\":\"number\",\"value\":\"44*\",\"minutes\":10}");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("7 number 44*, running until 12:00, 0 bytes\n");
    }

    @Test
    void messages_are_written_into_the_file_as_they_come() throws IOException {
        answer = "--- message";
        Path file = directory.resolve("x.txt");

        assertThat(run("trace", "export", "3", file.toString())).isEqualTo(ExitCode.DONE);
        assertThat(asked).hasValue("GET /api/traces/3/messages.txt null");
        assertThat(run("trace", "export", "n1-x@h", file.toString())).isEqualTo(ExitCode.DONE);
        assertThat(asked).hasValue("GET /api/stories/messages.txt?id=n1-x%40h null");

        assertThat(file).hasContent("--- message");
    }

    @Test
    void call_id_of_digits_alone_is_asked_for_where_no_trace_has_that_number() {
        status = 404;

        run("trace", "export", "1596453215", directory.resolve("x.pcap").toString());
        assertThat(asked).hasValue("GET /api/stories/messages.pcap?id=1596453215 null");
        status = 403;
        run("trace", "export", "7", directory.resolve("x.pcap").toString());
        assertThat(asked).hasValue("GET /api/traces/7/messages.pcap null");
    }

    @Test
    void what_a_terminal_would_obey_is_not_told() {
        answer = "{\"conversations\": [{\"at\": \"12:00\", \"method\": \"INVITE\", \"caller\": \"\\u001b[2J1\","
                + " \"callee\": \"2\\u009b7m\", \"messages\": 3, \"id\": \"x\\r\\u007fé\"}]}";

        assertThat(run("trace", "find", "1")).isEqualTo(ExitCode.DONE);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("12:00 INVITE ?[2J1 > 2?7m, 3 messages, x??é\n");
    }

    @Test
    void program_gets_escaped_what_a_terminal_would_obey() {
        answer = "{\"conversations\": [{\"callee\": \"2\\u009b7m\\u007fé\"}]}";

        assertThat(run("trace", "find", "1", "--json")).isEqualTo(ExitCode.DONE);

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"2\\u009b7m\\u007fé\"");
    }

    @Test
    void file_stays_as_it_was_when_there_is_nothing_to_put_into_it() throws IOException {
        Path file = Files.writeString(directory.resolve("x.txt"), "before");
        answer = "--- message";
        status = 404;

        assertThat(run("trace", "export", "3", file.toString())).isEqualTo(ExitCode.UNKNOWN);

        assertThat(file).hasContent("before");
    }

    @Test
    void file_stays_as_it_was_when_the_answer_breaks_off() throws IOException {
        Path file = Files.writeString(directory.resolve("x.txt"), "before");
        answer = "--- message";
        withheld = 5;

        assertThat(run("trace", "export", "3", file.toString())).isEqualTo(ExitCode.UNREACHABLE);

        assertThat(file).hasContent("before");
    }

    @Test
    void file_keeps_its_rights_and_the_one_beside_it_stays() throws IOException {
        Path file = Files.writeString(directory.resolve("x.txt"), "before, and longer than what comes");
        Set<PosixFilePermission> rights = PosixFilePermissions.fromString("rw-rw----");
        Files.setPosixFilePermissions(file, rights);
        Path beside = Files.writeString(directory.resolve("x.txt.part"), "of the user");
        answer = "--- message";

        assertThat(run("trace", "export", "3", file.toString())).isEqualTo(ExitCode.DONE);

        assertThat(file).hasContent("--- message");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(rights);
        assertThat(beside).hasContent("of the user");
    }

    @Test
    void messages_go_where_a_link_leads_and_the_link_stays() throws IOException {
        Path file = Files.writeString(directory.resolve("x.txt"), "before");
        Path link = Files.createSymbolicLink(directory.resolve("link.txt"), file);
        answer = "--- message";

        assertThat(run("trace", "export", "3", link.toString())).isEqualTo(ExitCode.DONE);

        assertThat(file).hasContent("--- message");
        assertThat(link).isSymbolicLink();
    }

    private ExitCode run(String... words) {
        String[] all = new String[words.length + 4];
        all[0] = "--local";
        all[1] = "http://127.0.0.1:" + server.getAddress().getPort();
        all[2] = "--token-file";
        all[3] = directory.resolve("token").toString();
        System.arraycopy(words, 0, all, 4, words.length);
        return Main.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                all);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        asked.set(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + type);
        authorization.set(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        condition.set(String.valueOf(exchange.getRequestHeaders().getFirst("If-Match")));
        body.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        byte[] answered = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("ETag", "\"mark-1\"");
        exchange.sendResponseHeaders(status, answered.length + withheld);
        exchange.getResponseBody().write(answered);
        exchange.close();
    }
}
