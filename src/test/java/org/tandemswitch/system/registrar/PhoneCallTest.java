package org.tandemswitch.system.registrar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.Received;
import org.tandemswitch.phone.Registering;
import org.tandemswitch.phone.Reply;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Cdr;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Management;
import org.tandemswitch.system.server.Tandem;
import org.tandemswitch.system.server.User;
import org.tandemswitch.system.server.Vendor;

@Order(3)
class PhoneCallTest extends OnTheSwitch {
    private static final String SECOND_BINDING = "/socket-binding-group=standard-sockets/socket-binding=sip-second";
    private static final String SECOND_CONNECTOR = "/subsystem=sip/connector=udp-second";

    PhoneCallTest(Records records) {
        super(records);
    }

    @AfterEach
    void take_back_what_is_left() {
        new Bound(tandem).takeBack(User.BEN, "");
    }

    @Test
    @DisplayName("AU-07: a phone that proves its password calls like a client")
    void phone_calls_a_vendor() {
        phones.vendor(Vendor.UDP, Script.answering());
        Phone phone = phones.stranger();

        Dialled call = phones.place(phone.call(Vendor.UDP.number("801"))
                .from(User.ANNA.number())
                .credentials(User.ANNA.number(), User.ANNA.password()));
        call.awaitAnswer();
        call.hangUp();

        Cdr cdr = records.only(call);
        assertThat(cdr.endReason()).isEqualTo("normal_clearing");
        assertThat(cdr.get("clientName")).isEqualTo(User.ANNA.number());
    }

    @Test
    void call_with_a_wrong_password_is_refused_without_a_record() {
        Dialled call = phones.place(phones.at("127.0.0.7", 0)
                .call(Vendor.UDP.number("802"))
                .from(User.ANNA.number())
                .credentials(User.ANNA.number(), "wrong password"));

        assertThat(call.awaitFinal().status()).isEqualTo(403);
        assertThat(records.hasNone(call)).isTrue();
    }

    @Test
    void locked_phone_may_not_call() {
        Dialled call = phones.place(phones.stranger()
                .call(Vendor.UDP.number("803"))
                .from(User.LOCKED.number())
                .credentials(User.LOCKED.number(), User.LOCKED.password()));

        assertThat(call.awaitFinal().status()).isEqualTo(403);
        assertThat(records.only(call).endReason()).isEqualTo("phone_locked");
    }

    @Test
    void client_calls_a_registered_phone() {
        Phone phone = registered(User.BEN, "");

        Dialled call = phones.place(phones.client().call(User.BEN.number()));
        call.awaitAnswer();
        Received leg = phone.awaitCall();
        leg.awaitAck();
        call.hangUp();
        leg.awaitHangUp();

        Cdr cdr = records.only(call);
        assertThat(cdr.endReason()).isEqualTo("normal_clearing");
        assertThat(cdr.get("vendorName")).isEqualTo(User.BEN.number());
    }

    @Test
    @DisplayName("NK-03: a phone is called from the socket that its REGISTER came to, the only one its NAT lets in")
    void phone_is_called_from_the_socket_it_registered_at() throws IOException {
        String port = String.valueOf(freePort());
        Management management = tandem.management();
        management.add(SECOND_BINDING, "port", port, "fixed-port", "true");
        management.add(SECOND_CONNECTOR, "socket-binding", "sip-second");
        try {
            Phone phone = phones.stranger();
            phone.onCall(Script.answering());
            phone.register(User.BEN.number()).password(User.BEN.password()).at(Tandem.HOST, Integer.parseInt(port));

            Dialled call = phones.place(phones.client().call(User.BEN.number()));
            call.awaitAnswer();
            Received leg = phone.awaitCall();
            Message ack = leg.awaitAck();
            call.hangUp();
            Message bye = leg.awaitHangUp();

            String ours = Tandem.HOST + ":" + port;
            assertThat(List.of(leg.invite(), ack, bye)).allSatisfy(request -> assertThat(request.header("Via"))
                    .hasValueSatisfying(via -> assertThat(via).contains(ours)));
            assertThat(leg.invite().header("Contact"))
                    .hasValueSatisfying(contact -> assertThat(contact).contains("@" + ours));
            assertThat(records.only(call).endReason()).isEqualTo("normal_clearing");
        } finally {
            management.run(SECOND_CONNECTOR, "remove");
            management.run(SECOND_BINDING, "remove");
        }
    }

    private static int freePort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(new InetSocketAddress(Tandem.HOST, 0))) {
            return socket.getLocalPort();
        }
    }

    @Test
    void phone_behind_nat_is_called_where_it_registered_from() {
        Phone phone = registered(User.BEN, "<sip:2002@10.9.8.7:5060;line=3>");

        Dialled call = phones.place(phones.client().call(User.BEN.number()));
        call.awaitAnswer();
        Received leg = phone.awaitCall();
        call.hangUp();
        leg.awaitHangUp();

        assertThat(leg.invite().requestUri()).contains("2002@" + phone.host(), "line=3");
    }

    @Test
    void phone_behind_a_proxy_is_called_through_its_path() {
        Phone proxy = phones.at("127.0.0.8", 0);
        proxy.onCall(Script.refusing(486));
        phones.register(proxy.register(User.BEN.number())
                .password(User.BEN.password())
                .contacts("<sip:2002@10.9.8.7:5060>")
                .header("Supported", "path")
                .header("Path", "<sip:127.0.0.8:" + proxy.port() + ";lr>"));

        Dialled call = phones.place(phones.client().call(User.BEN.number()));
        call.awaitRefusal();

        Message invite = proxy.awaitCall().invite();
        assertThat(invite.requestUri()).isEqualTo("sip:2002@10.9.8.7:5060");
        assertThat(invite.header("Route"))
                .hasValueSatisfying(route -> assertThat(route).contains("127.0.0.8:" + proxy.port()));
    }

    @ParameterizedTest(name = "{0} {1}")
    @DisplayName("RFC 3327: no phone has its calls sent to somebody else in our name")
    @CsvSource({
        "sip:2002@10.9.8.7:5060, <sip:127.0.0.31:17071;lr>",
        "sip:2002@10.9.8.7:5060, <sip:127.0.0.9;maddr=127.0.0.31;lr>",
        "sip:2002@10.9.8.7:5060, <sip:127.0.0.9>",
        "sip:2002@127.0.0.9;maddr=127.0.0.31, ",
        "sip:2002@127.0.0.9?Route=x, ",
    })
    void phone_leads_nowhere_else(String contact, String path) {
        Registering registering = phones.stranger()
                .register(User.BEN.number())
                .password(User.BEN.password())
                .contacts("<" + contact + ">");

        Message answer = phones.register(path == null ? registering : registering.header("Path", path));

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    @DisplayName(
            "ST-06, RFC 3327: a phone behind a proxy that wants a longer session timer is asked again the same way")
    void second_invite_takes_the_way_of_the_first() {
        Phone proxy = phones.at("127.0.0.8", 0);
        proxy.onCall(
                Script.onInvite().reply(Duration.ofMillis(20), Reply.of(422).header("Min-SE", "3000")));
        proxy.replyTo("INVITE", Reply.of(486));
        phones.register(proxy.register(User.BEN.number())
                .password(User.BEN.password())
                .contacts("<sip:2002@10.9.8.7:5060>")
                .header("Path", "<sip:127.0.0.8:" + proxy.port() + ";lr>"));

        Dialled call = phones.place(phones.client().call(User.BEN.number()));
        Message refusal = call.awaitRefusal();

        Message again = proxy.awaitCall()
                .traffic()
                .received()
                .requests("INVITE")
                .once()
                .all()
                .get(1);
        assertThat(refusal.status()).isEqualTo(486);
        assertThat(again.requestUri()).isEqualTo("sip:2002@10.9.8.7:5060");
        assertThat(again.header("Min-SE")).contains("3000");
        assertThat(again.header("Route").orElse("")).contains("127.0.0.8:" + proxy.port());
    }

    @Test
    @DisplayName("ER-01: not registered")
    void phone_that_is_not_registered_cannot_be_called() {
        Dialled call = phones.place(phones.client().call(User.ANNA.number()));

        assertThat(call.awaitRefusal().status()).isEqualTo(480);
        assertThat(records.only(call).endReason()).isEqualTo("not_registered");
    }

    private Phone registered(User user, String contact) {
        Phone phone = phones.stranger();
        phone.onCall(Script.answering());
        var registering = phone.register(user.number()).password(user.password());
        Message answer = phones.register(contact.isEmpty() ? registering : registering.contacts(contact));
        assertThat(answer.status()).isEqualTo(200);
        return phone;
    }
}
