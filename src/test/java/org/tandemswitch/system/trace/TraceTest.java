package org.tandemswitch.system.trace;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.RawSip;
import org.tandemswitch.phone.Received;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Cdr;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Api;
import org.tandemswitch.system.server.Client;
import org.tandemswitch.system.server.Tandem;
import org.tandemswitch.system.server.User;
import org.tandemswitch.system.server.Vendor;

@Order(33)
class TraceTest extends OnTheSwitch {
    private static final String HEP = "SS_TRACE_HEP_SERVER";

    @TempDir
    Path directory;

    private final Api api = new Api(tandem);

    TraceTest(Records records) {
        super(records);
    }

    @AfterEach
    void remove_traces() {
        api.get("traces", Api.JSON)
                .json()
                .path("traces")
                .forEach(trace ->
                        api.send("DELETE", "traces/" + trace.path("number").asText(), Api.JSON, ""));
    }

    @AfterEach
    void take_the_registration_back() {
        api.send("DELETE", "registrations/" + User.ANNA.number(), Api.JSON, "");
    }

    @Test
    @DisplayName("DT-01 DT-03 trace of the second gateway has both legs and the try before, from the first INVITE on")
    void trace_of_a_gateway_has_the_whole_call() {
        phones.vendor(Vendor.FIRST, Script.refusing(503));
        Phone second = phones.vendor(Vendor.SECOND, Script.answering());
        long trace = start("gateway", Vendor.SECOND.name());

        Dialled call = answered(Vendor.FIRST.number("3301"), second);
        String other = refused(Vendor.UDP.number("3302"));

        List<String> lines = messages("traces/" + trace).lines().toList();
        assertThat(requests(lines, "INVITE")).hasSize(3);
        assertThat(lines).contains("Call-ID: " + call.callId()).anyMatch(line -> line.startsWith("SIP/2.0 503"));
        assertThat(requests(lines, "BYE")).hasSize(2);
        assertThat(lines).noneMatch(line -> line.contains(other));
        JsonNode found =
                api.get("traces/" + trace + "/conversations", Api.JSON).json().path("conversations");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).path("id").asText())
                .isEqualTo(records.only(call).callId());
        assertThat(messages("stories", call.callId()).lines()).containsExactlyInAnyOrderElementsOf(lines);
    }

    @Test
    @DisplayName("DT-01 a trace records what began after its start and before its end")
    void trace_begins_and_ends_when_it_is_told() {
        Phone vendor = phones.vendor(Vendor.UDP, Script.answering());
        answered(Vendor.UDP.number("3310"), vendor);
        long trace = start("address", Client.ALPHA.host());
        answered(Vendor.UDP.number("3311"), vendor);
        assertThat(api.send("POST", "traces/" + trace + "/stop", Api.JSON, "")
                        .json()
                        .path("running")
                        .asBoolean())
                .isFalse();
        answered(Vendor.UDP.number("3312"), vendor);

        String text = messages("traces/" + trace);

        assertThat(text)
                .contains(Vendor.UDP.number("3311"))
                .doesNotContain(Vendor.UDP.number("3310"), Vendor.UDP.number("3312"));
        assertThat(api.send("POST", "traces/" + trace + "/stop", Api.JSON, "").status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("DT-03 registration is seen by its number, and the digest response is masked")
    void registration_is_seen_and_its_digest_is_masked() {
        long trace = start("phone", User.ANNA.number());

        phones.register(phones.stranger().register(User.ANNA.number()).password(User.ANNA.password()));

        String text = messages("traces/" + trace);
        assertThat(text)
                .contains("REGISTER sip:", "username=\"" + User.ANNA.number() + "\"", "response=\"********")
                .doesNotContainPattern("response=\"[0-9a-f]")
                .doesNotContain(User.ANNA.password());
        assertThat(search(User.ANNA.number(), "").findValuesAsText("method")).contains("REGISTER");
    }

    @Test
    void search_goes_on_before_the_end_of_a_call() {
        Phone vendor = phones.vendor(Vendor.UDP, Script.answering());
        Dialled call = answered(Vendor.UDP.number("3341"), vendor);
        Cdr cdr = records.only(call);

        assertThat(search(call.callId(), "").findValuesAsText("id")).containsExactly(cdr.callId());
        assertThat(search(
                                Vendor.UDP.number("3341"),
                                "&before=" + cdr.at("endedAt").plusSeconds(1))
                        .findValuesAsText("id"))
                .contains(cdr.callId());
        assertThat(search(Vendor.UDP.number("3341"), "&before=" + cdr.at("endedAt"))
                        .findValuesAsText("id"))
                .doesNotContain(cdr.callId());
        assertThat(api.get("stories?text=1&before=yesterday", Api.JSON).status())
                .isEqualTo(400);
    }

    private JsonNode search(String text, String rest) {
        return api.get("stories?text=" + text + rest, Api.JSON).json().path("conversations");
    }

    @Test
    @DisplayName("DT-03 capture file is read by tshark, every checksum right")
    void capture_file_is_read_by_tshark() throws Exception {
        Phone vendor = phones.vendor(Vendor.TCP, Script.answering());
        long trace = start("number", Vendor.TCP.number("33*"));
        answered(Vendor.TCP.number("3320"), vendor);

        Path file = directory.resolve("trace.pcap");
        Files.write(file, api.bytes("traces/" + trace + "/messages.pcap"));
        List<String> wrong = tshark(
                file, "udp.checksum.status == 0 || tcp.checksum.status == 0 || ip.checksum.status == 0", "sip.Method");

        assertThat(asked(file, "INVITE")).hasSize(2);
        assertThat(asked(file, "BYE")).hasSize(2);
        assertThat(wrong).isEmpty();
        assertThat(tshark(file, "tcp", "sip.Method")).isNotEmpty();
    }

    @Test
    @DisplayName("a Homer server gets every message, the legs of a call under one correlation id")
    void homer_server_gets_every_message() throws Exception {
        Phone vendor = phones.vendor(Vendor.UDP, Script.answering());
        try (DatagramSocket homer = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            homer.setSoTimeout(500);
            api.choose(HEP, "127.0.0.1:" + homer.getLocalPort());
            try {
                awaitPacket(homer);
                homer.setSoTimeout(10_000);
                Dialled call = answered(Vendor.UDP.number("3330"), vendor);

                String first = receive(homer, "INVITE sip:" + Vendor.UDP.number("3330") + "@" + Tandem.HOST + ":");
                String other = receive(homer, "INVITE sip:" + Vendor.UDP.number("3330") + "@" + Vendor.UDP.host());

                assertThat(first).startsWith("HEP3").contains("Call-ID: " + call.callId());
                assertThat(other)
                        .startsWith("HEP3")
                        .contains(call.callId())
                        .doesNotContain("Call-ID: " + call.callId());
            } finally {
                api.choose(HEP, "");
            }
        }
    }

    @Test
    void what_cannot_be_traced_is_refused_and_nobody_starts_one_unasked() {
        assertThat(begin("line", "1").status()).isEqualTo(400);
        assertThat(begin("number", "<script>").status()).isEqualTo(400);
        assertThat(begin("gateway", "nobody").json().path("reason").asText())
                .startsWith("No client and no vendor has this name");
        assertThat(api.send("POST", "traces", Api.JSON, "[]").status()).isEqualTo(400);
        assertThat(api.send("POST", "traces", Api.JSON, "{\"kind\": \"all\", \"minutes\": \"ten\"}")
                        .json()
                        .path("refused")
                        .findValuesAsText("field"))
                .containsExactly("minutes");
        assertThat(api.asNobody("POST", "traces").status()).isEqualTo(401);
        assertThat(api.asNobody("GET", "stories?text=1").status()).isEqualTo(401);
        assertThat(api.get("traces/999/messages.txt", "text/plain").status()).isEqualTo(404);
    }

    @Test
    void there_is_no_file_of_a_call_that_no_trace_has_recorded() {
        Phone vendor = phones.vendor(Vendor.UDP, Script.answering());
        Dialled call = answered(Vendor.UDP.number("3340"), vendor);

        for (String id : List.of("nobody@nowhere", records.only(call).callId())) {
            assertThat(api.get("stories/messages.txt?id=" + id, "text/plain").status())
                    .isEqualTo(404);
            assertThat(api.get("stories/messages.pcap?id=" + id, "application/vnd.tcpdump.pcap")
                            .status())
                    .isEqualTo(404);
        }
    }

    private Api.Answer begin(String kind, String value) {
        return api.send(
                "POST",
                "traces",
                Api.JSON,
                "{\"kind\": \"%s\", \"value\": \"%s\", \"minutes\": 10}".formatted(kind, value));
    }

    private long start(String kind, String value) {
        Api.Answer answer = begin(kind, value);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().path("number").asLong();
    }

    private Dialled answered(String number, Phone vendor) {
        Dialled call = phones.place(phones.client().call(number).from("4711"));
        call.awaitAnswer();
        Received leg = vendor.awaitCall();
        leg.awaitAck();
        call.hangUp();
        leg.awaitHangUp();
        records.only(call);
        return call;
    }

    private String refused(String number) {
        phones.vendor(Vendor.UDP, Script.refusing(480));
        Dialled call = phones.place(phones.client().call(number));
        call.awaitRefusal();
        return call.callId();
    }

    private String messages(String path) {
        return api.get(path + "/messages.txt", "text/plain").body();
    }

    private String messages(String path, String id) {
        return api.get(path + "/messages.txt?id=" + id, "text/plain").body();
    }

    /** The first lines of requests; each has its own on each leg, however often it was sent. */
    private static Stream<String> requests(List<String> lines, String method) {
        return lines.stream().filter(line -> line.startsWith(method + " ")).distinct();
    }

    /** The switch looks once a second whether somebody is to hear it. */
    private void awaitPacket(DatagramSocket homer) {
        try (RawSip client = RawSip.udp(Client.ALPHA.host())) {
            await().atMost(Duration.ofSeconds(15)).until(() -> {
                sendOptions(client);
                return hears(homer);
            });
        }
    }

    private void sendOptions(RawSip client) {
        String id = "heard-" + System.nanoTime();
        phones.send(
                client,
                String.join(
                        "\r\n",
                        "OPTIONS sip:" + Tandem.HOST + " SIP/2.0",
                        "Via: SIP/2.0/UDP " + Client.ALPHA.host() + ":" + client.port() + ";branch=z9hG4bK" + id,
                        "Max-Forwards: 70",
                        "From: <sip:4711@" + Client.ALPHA.host() + ">;tag=1",
                        "To: <sip:" + Tandem.HOST + ">",
                        "Call-ID: " + id,
                        "CSeq: 1 OPTIONS",
                        "Content-Length: 0",
                        "",
                        ""));
    }

    private static boolean hears(DatagramSocket homer) throws IOException {
        try {
            homer.receive(new DatagramPacket(new byte[1], 1));
            return true;
        } catch (SocketTimeoutException nothing) {
            return false;
        }
    }

    private static String receive(DatagramSocket homer, String saying) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[65_536], 65_536);
        String said = "";
        while (!said.contains(saying)) {
            homer.receive(packet);
            said = new String(packet.getData(), 0, packet.getLength(), ISO_8859_1);
        }
        return said;
    }

    /** The request URIs of a method. */
    private Stream<String> asked(Path file, String method) throws Exception {
        return tshark(file, "sip.Method == \"" + method + "\"", "sip.r-uri").stream()
                .distinct();
    }

    private List<String> tshark(Path file, String filter, String field) throws Exception {
        Path said = directory.resolve("tshark.txt");
        Process tshark = new ProcessBuilder(
                        "tshark",
                        "-r",
                        file.toString(),
                        "-o",
                        "udp.check_checksum:TRUE",
                        "-o",
                        "tcp.check_checksum:TRUE",
                        "-o",
                        "ip.check_checksum:TRUE",
                        "-d",
                        "tcp.port==" + Vendor.TCP.port() + ",sip",
                        "-Y",
                        filter,
                        "-T",
                        "fields",
                        "-e",
                        field)
                .redirectOutput(said.toFile())
                .redirectError(directory.resolve("tshark.log").toFile())
                .start();
        assertThat(tshark.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return Files.readAllLines(said);
    }
}
