package org.tandemswitch.system.registrar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.RawSip;
import org.tandemswitch.phone.Registering;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Client;
import org.tandemswitch.system.server.Tandem;
import org.tandemswitch.system.server.User;

@Order(3)
class RegistrationTest extends OnTheSwitch {
    private static final String BEHIND_NAT = "<sip:2001@10.20.30.40:5060>";

    RegistrationTest(Records records) {
        super(records);
    }

    @AfterEach
    void takeBackWhatIsLeft() {
        Phone phone = phones.stranger();
        for (User user : List.of(User.ANNA, User.BEN, User.CROWDED)) {
            phones.register(registering(phone, user).contacts("*").expires("0"));
        }
        assertThat(new Bound(tandem).all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA-256", "MD5"})
    void phone_from_an_unknown_address_registers_with_its_password(String algorithm) {
        Phone phone = phones.stranger();

        Message answer = phones.register(registering(phone, User.ANNA).algorithm(algorithm));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers("Contact")).singleElement().asString().contains(phone.uri("2001"));
    }

    @Test
    void asks_for_the_better_digest_first() {
        Message question = phones.register(phones.stranger().register("2001"));

        assertThat(question.status()).isEqualTo(401);
        assertThat(question.headers("WWW-Authenticate"))
                .satisfiesExactly(
                        first -> assertThat(first).contains("algorithm=SHA-256", "qop=\"auth\"", "realm=\"tandem\""),
                        second -> assertThat(second).contains("algorithm=MD5", "qop=\"auth\"", "realm=\"tandem\""));
    }

    @Test
    void asks_a_name_that_nobody_has_the_same() {
        Message question = phones.register(phones.stranger().register("2999"));

        assertThat(question.status()).isEqualTo(401);
        assertThat(phones.register(phones.stranger().register("2999").password("any"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void binding_is_there_until_it_is_taken_back() {
        Phone phone = phones.stranger();
        phones.register(registering(phone, User.ANNA));

        assertThat(contacts(User.ANNA)).hasSize(1);
        phones.register(registering(phone, User.ANNA).expires(Duration.ZERO));

        assertThat(contacts(User.ANNA)).isEmpty();
    }

    @Test
    @DisplayName("NK-09: a registration expires by itself")
    void registration_expires() {
        Phone phone = phones.stranger();
        Message answer = phones.register(registering(phone, User.ANNA).expires(Duration.ofSeconds(2)));

        assertThat(answer.headers("Contact")).hasSize(1);
        await().until(() -> contacts(User.ANNA).isEmpty());
    }

    @ParameterizedTest(name = "NK-11: asked for {0} {1}: granted {2}")
    @CsvSource({
        "120, in the open, 120",
        "-1, in the open, 3600",
        "1099511627776, in the open, 3600",
        "soon, in the open, 3600",
        "1099511627776, behind NAT, 300",
        "-1, behind NAT, 300",
        "60, behind NAT, 60",
    })
    void grants_a_lifetime(String asked, String place, int granted) {
        Registering registering = registering(phones.stranger(), User.ANNA).expires(asked);

        Message answer = phones.register(place.equals("behind NAT") ? registering.contacts(BEHIND_NAT) : registering);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Contact"))
                .hasValueSatisfying(contact -> assertThat(seconds(contact)).isBetween(granted - 2, granted));
    }

    @Test
    @DisplayName("AU-01, AU-02: after six wrong passwords the right one is refused as well")
    void suspends_a_name_after_too_many_wrong_passwords() {
        Phone phone = phones.stranger();
        for (int i = 0; i < 6; i++) {
            assertThat(phones.register(phone.register(User.PESTERED.number()).password("wrong " + i))
                            .status())
                    .isEqualTo(403);
        }

        assertThat(phones.register(registering(phone, User.PESTERED)).status()).isEqualTo(403);
    }

    @Test
    @DisplayName("AU-04: the owner elsewhere is not locked out")
    void owner_elsewhere_is_not_suspended() {
        Phone attacker = phones.at("127.0.0.19", 0);
        for (int i = 0; i < 7; i++) {
            phones.register(attacker.register(User.BEN.number()).password("wrong " + i));
        }

        assertThat(phones.register(registering(phones.stranger(), User.BEN)).status())
                .isEqualTo(200);
    }

    @Test
    void replayed_proof_is_asked_again() {
        Phone phone = phones.stranger();
        phones.register(registering(phone, User.ANNA));
        String proof = phone.traffic().sent().all().stream()
                .flatMap(message -> message.header("Authorization").stream())
                .findFirst()
                .orElseThrow();

        Message answer =
                phones.register(phones.at("127.0.0.8", 0).register("2001").header("Authorization", proof));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate"))
                .hasValueSatisfying(question -> assertThat(question).contains("stale=true"));
    }

    @Test
    void proof_with_a_nonce_that_was_never_given_is_asked_again() {
        String forged = "Digest username=\"2001\", realm=\"tandem\", nonce=\"" + "a".repeat(64)
                + "\", uri=\"sip:x\", response=\"y\", algorithm=MD5, qop=auth, nc=00000001, cnonce=\"c\"";

        Message answer = phones.register(phones.stranger().register("2001").header("Authorization", forged));

        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void too_many_contacts_are_refused_and_none_is_kept() {
        String[] many = IntStream.range(0, 50)
                .mapToObj(i -> "<sip:2005@10.0.0." + i + ">")
                .toArray(String[]::new);

        Message answer =
                phones.register(registering(phones.stranger(), User.CROWDED).contacts(many));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(contacts(User.CROWDED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UDP", "TCP"})
    void thousand_contacts_in_one_message_are_too_much_for_a_message(String transport) {
        String contacts = IntStream.range(0, 1000)
                .mapToObj(i -> "Contact: <sip:2005@10.2." + i / 250 + "." + i % 250 + ">\r\n")
                .collect(Collectors.joining());
        try (RawSip socket = transport.equals("UDP")
                ? RawSip.udp(Client.STRANGER)
                : RawSip.tcp(Client.STRANGER, Tandem.HOST, tandem.sipPort())) {
            phones.send(socket, """
                    REGISTER sip:127.0.0.1 SIP/2.0\r
                    Via: SIP/2.0/%s 127.0.0.9;rport;branch=z9hG4bKthousand\r
                    Max-Forwards: 70\r
                    From: <sip:2005@127.0.0.1>;tag=1\r
                    To: <sip:2005@127.0.0.1>\r
                    Call-ID: thousand\r
                    CSeq: 1 REGISTER\r
                    %sContent-Length: 0\r
                    \r
                    """.formatted(transport, contacts));

            assertThat(socket.receive(Duration.ofSeconds(20))).hasValueSatisfying(answer -> assertThat(answer)
                    .startsWith("SIP/2.0 513 ")
                    .contains("Call-ID: thousand\r\n", "CSeq: 1 REGISTER\r\n"));
        }
        assertThat(contacts(User.CROWDED)).isEmpty();
    }

    @Test
    void thousand_contacts_one_by_one_leave_ten() {
        Registering registering = registering(phones.stranger(), User.CROWDED);
        try (RawSip socket = RawSip.udp(Client.STRANGER)) {
            for (int i = 0; i < 1000; i++) {
                phones.register(registering.contacts("<sip:2005@10.1." + i / 250 + "." + i % 250 + ">"), socket);
            }
        }

        assertThat(contacts(User.CROWDED)).hasSize(10);
    }

    @Test
    void new_registration_pushes_the_old_one_out() {
        phones.register(registering(phones.stranger(), User.ANNA));
        Phone second = phones.at("127.0.0.8", 0);
        phones.register(registering(second, User.ANNA));

        assertThat(contacts(User.ANNA)).singleElement().asString().contains("127.0.0.8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<mailto:a@b>", "<tel:+4420>"})
    void contact_that_is_none_is_a_bad_request(String contact) {
        assertThat(phones.register(registering(phones.stranger(), User.ANNA).contacts(contact))
                        .status())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("NK-02, NK-03: the bare message comes from the socket of the registration to its source")
    void keep_alive_comes_from_the_registrar_s_socket() {
        try (RawSip nat = RawSip.udp(Client.STRANGER)) {
            new Bound(tandem)
                    .withoutKeepAlive(() -> phones.register(
                            registering(phones.stranger(), User.ANNA).contacts(BEHIND_NAT), nat));

            assertThat(nat.receiveUnasked(Duration.ofSeconds(60))).contains("HELLO");
        }
    }

    private Registering registering(Phone phone, User user) {
        return phone.register(user.number()).password(user.password());
    }

    private List<String> contacts(User user) {
        return phones.register(registering(phones.stranger(), user).contacts()).headers("Contact").stream()
                .flatMap(header -> Stream.of(header.split(",")))
                .toList();
    }

    private static int seconds(String contact) {
        return Integer.parseInt(contact.replaceFirst(".*;expires=(\\d+).*", "$1"));
    }
}
