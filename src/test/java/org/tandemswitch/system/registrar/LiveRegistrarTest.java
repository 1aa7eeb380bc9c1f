package org.tandemswitch.system.registrar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.RawSip;
import org.tandemswitch.phone.Registering;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Api;
import org.tandemswitch.system.server.Client;
import org.tandemswitch.system.server.Tandem;
import org.tandemswitch.system.server.User;

/** Parameters of the registrar are in force for the next REGISTER and the next keep-alive, without a restart. */
@Order(36)
class LiveRegistrarTest extends OnTheSwitch {
    private static final Duration A_CYCLE = Duration.ofSeconds(12);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TRACE = "org.tandemswitch.trace.keepalive";

    private final Api api = new Api(tandem);
    private final Bound bound = new Bound(api);

    LiveRegistrarTest(Records records) {
        super(records);
    }

    @AfterEach
    void bring_everything_back() {
        api.send("POST", "parameters/history/0/rollback?apply=true", Api.JSON, "");
        List.of(User.ANNA, User.BEN, User.CROWDED).forEach(user -> bound.takeBack(user, ""));
        assertThat(bound.all()).isEmpty();
    }

    @Test
    @DisplayName("NK-11: lifetimes are those of the parameters at that moment")
    void lifetime_follows_the_parameters() {
        set("SS_ENDPOINT_EXPIRE", "1800");
        set("SS_ENDPOINT_NAT_EXPIRE", "240");

        Message open = phones.register(registering(phones.stranger(), User.ANNA));
        Message behindNat =
                phones.register(registering(phones.stranger(), User.BEN).contacts("<sip:2002@10.1.2.3>"));

        assertThat(open.header("Contact").orElse("")).containsPattern("expires=(1800|1799)");
        assertThat(behindNat.header("Contact").orElse("")).containsPattern("expires=(240|239)");
    }

    @Test
    @DisplayName("PS-05: with replacing off, another device is refused while the first is registered")
    void other_device_is_refused() {
        set("SS_ENDPOINT_REGISTER_REPLACE", "Off");
        Registering first = registering(phones.stranger(), User.ANNA);
        phones.register(first);

        int other = phones.register(registering(phones.at("127.0.0.8", 0), User.ANNA))
                .status();
        phones.register(first.expires(Duration.ZERO));
        int afterwards = phones.register(registering(phones.at("127.0.0.8", 0), User.ANNA))
                .status();

        assertThat(other).isEqualTo(403);
        assertThat(afterwards).isEqualTo(200);
    }

    @Test
    @DisplayName("AU-05: the challenge has the code of the parameter")
    void asks_with_the_other_code() {
        set("SS_SIP_AUTHENTICATION_CODE", "407");

        Message question = phones.register(phones.stranger().register(User.ANNA.number()));
        Message answer = phones.register(registering(phones.stranger(), User.ANNA));

        assertThat(question.status()).isEqualTo(407);
        assertThat(question.headers("Proxy-Authenticate")).hasSize(2);
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    @DisplayName("AU-05: whoever has no secret yet is asked in the realm of the parameter")
    void asks_in_the_realm_of_the_parameter() {
        set("SS_SIP_AUTHENTICATION_REALM", "elsewhere");

        Message stranger = phones.register(phones.stranger().register("2999"));
        Message answer = phones.register(registering(phones.stranger(), User.ANNA));

        assertThat(stranger.header("WWW-Authenticate").orElse("")).contains("realm=\"elsewhere\"");
        assertThat(answer.status()).isEqualTo(200);
    }

    /** From where no phone has proved itself yet. */
    @Test
    @DisplayName("AU-06: strangers hear nothing, phones are still served")
    void strangers_hear_nothing() {
        set("SS_REPLY_UNAUTHORIZED", "Off");
        try (RawSip stranger = RawSip.udp("127.0.0.66")) {
            String register = """
                    REGISTER sip:127.0.0.1 SIP/2.0\r
                    Via: SIP/2.0/UDP 127.0.0.66:%d;branch=z9hG4bKstranger;rport\r
                    Max-Forwards: 70\r
                    From: <sip:2999@127.0.0.1>;tag=1\r
                    To: <sip:2999@127.0.0.1>\r
                    Call-ID: stranger\r
                    CSeq: 1 REGISTER\r
                    Content-Length: 0\r
                    \r
                    """.formatted(stranger.port());
            phones.send(stranger, register);
            phones.send(stranger, register.replace("REGISTER", "OPTIONS"));
            phones.send(stranger, register.replace("CSeq: 1", "CSeq: one"));
            phones.send(stranger, register.replace("Content-Length: 0", "X-Filler: " + "x".repeat(9_000)));

            assertThat(stranger.receive(Duration.ofSeconds(3))).isEmpty();
        }
        assertThat(phones.register(registering(phones.stranger(), User.ANNA)).status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("AU-01: the number of tries is that of the parameter")
    void name_is_suspended_after_as_many_tries() {
        set("SS_AUTHENTICATION_MAX_RETRY", "2");
        Phone phone = phones.at("127.0.0.10", 0);
        phones.register(phone.register(User.BEN.number()).password("wrong"));
        phones.register(phone.register(User.BEN.number()).password("wrong"));

        assertThat(phones.register(registering(phone, User.BEN)).status()).isEqualTo(403);
        assertThat(phones.register(registering(phones.stranger(), User.BEN)).status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("NK-01: without a message nothing is sent; a message set later is, with no restart")
    void empty_message_sends_nothing() {
        set("SS_SIP_NAT_KEEP_ALIVE_PERIOD", "10");
        set("SS_SIP_NAT_KEEP_ALIVE_MESSAGE", "");
        try (RawSip nat = RawSip.udp(Client.STRANGER)) {
            phones.register(registering(phones.stranger(), User.ANNA).contacts("<sip:2001@10.1.2.3>"), nat);

            Optional<String> whileOff = nat.receiveUnasked(A_CYCLE);
            set("SS_SIP_NAT_KEEP_ALIVE_MESSAGE", "still there?");
            Optional<String> afterwards = nat.receiveUnasked(PATIENCE);

            assertThat(whileOff).isEmpty();
            assertThat(afterwards).contains("still there?");
        }
    }

    @Test
    @DisplayName(
            "NK-12 NK-13: two line ends instead of the message; a trace that was switched on tells their target and mode")
    void line_ends_keep_the_way_open_and_are_traced() {
        set("SS_SIP_NAT_KEEP_ALIVE_MODE", "CRLF");
        tandem.management().trace(TRACE);
        try (RawSip nat = RawSip.udp(Client.STRANGER)) {
            registerBehindNat("<sip:2001@10.1.2.3>", nat);

            assertThat(nat.receiveUnasked(PATIENCE)).contains("\r\n\r\n");
            String said = "phone 2001: CRLF sent from " + Tandem.HOST + ":" + tandem.sipPort() + " to "
                    + Client.STRANGER + ":" + nat.port();
            await().untilAsserted(() -> assertThat(tandem.log().lines()).anyMatch(line -> line.endsWith(said)));
        } finally {
            tandem.management().traceNoMore(TRACE);
        }
    }

    @Test
    @DisplayName("NK-13: OPTIONS instead of the message; its answer disturbs nobody")
    void options_keeps_the_way_open() {
        set("SS_SIP_NAT_KEEP_ALIVE_MODE", "OPTIONS");
        try (RawSip nat = RawSip.udp(Client.STRANGER)) {
            registerBehindNat("<sip:2001@10.1.2.3;line=3>", nat);

            String options = nat.receiveUnasked(PATIENCE).orElseThrow();
            phones.send(nat, options.replaceFirst("OPTIONS .* SIP/2.0", "SIP/2.0 200 OK"));

            assertThat(options).startsWith("OPTIONS sip:2001@10.1.2.3;line=3 SIP/2.0\r\n");
            assertThat(nat.receiveUnasked(PATIENCE)).hasValueSatisfying(next -> assertThat(next)
                    .startsWith("OPTIONS sip:2001@10.1.2.3;line=3 SIP/2.0\r\n")
                    .isNotEqualTo(options));
        }
    }

    @Test
    @DisplayName("NK-08: targets without a turn in their cycle are counted")
    void skipped_targets_are_counted() {
        set("SS_SIP_NAT_KEEP_ALIVE_SEND_ONE_TIME", "1");
        set("SS_SIP_NAT_KEEP_ALIVE_SEND_INTERVAL", "5000");
        set("SS_SIP_NAT_KEEP_ALIVE_PERIOD", "10");
        List<RawSip> sockets = new ArrayList<>();
        try {
            Registering registering = registering(phones.stranger(), User.CROWDED);
            long skipped = bound.keepAlives("skipped");
            bound.withoutKeepAlive(() -> {
                for (int i = 0; i < 10; i++) {
                    sockets.add(RawSip.udp(Client.STRANGER));
                    phones.register(registering.contacts("<sip:2005@10.1.2." + i + ">"), sockets.get(i));
                }
            });

            await().atMost(Duration.ofSeconds(60)).until(() -> bound.keepAlives("skipped") >= skipped + 8);
            set("SS_SIP_NAT_KEEP_ALIVE_MESSAGE", "");

            long served = sockets.stream()
                    .filter(socket ->
                            socket.receiveUnasked(Duration.ofMillis(50)).isPresent())
                    .count();
            assertThat(served).isBetween(2L, 5L);
        } finally {
            sockets.forEach(RawSip::close);
        }
    }

    private void registerBehindNat(String contact, RawSip nat) {
        set("SS_SIP_NAT_KEEP_ALIVE_PERIOD", "10");
        bound.withoutKeepAlive(
                () -> phones.register(registering(phones.stranger(), User.ANNA).contacts(contact), nat));
    }

    private void set(String parameter, String value) {
        String body = "{\"value\": \"" + value + "\"}";
        assertThat(api.send("PUT", "parameters/" + parameter, Api.JSON, body).status())
                .isEqualTo(200);
    }

    private static Registering registering(Phone phone, User user) {
        return phone.register(user.number()).password(user.password());
    }
}
