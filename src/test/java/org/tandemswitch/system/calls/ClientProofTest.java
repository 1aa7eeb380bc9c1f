package org.tandemswitch.system.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Dialling;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Client;
import org.tandemswitch.system.server.Vendor;

@Order(8)
class ClientProofTest extends OnTheSwitch {
    ClientProofTest(Records records) {
        super(records);
    }

    @Test
    @DisplayName("AU-07 a client is known by one port of an address, another by the rest of it")
    void port_tells_whose_a_call_is() {
        phones.vendor(Vendor.UDP, Script.answering());
        Phone onItsPort = phones.at(Client.ONE_PORT.host(), 17_571);
        Phone elsewhere = phones.at(Client.ONE_PORT.host(), 0);

        assertThat(clientOf(onItsPort.call(Vendor.UDP.number("51")))).isEqualTo(Client.ONE_PORT.name());
        assertThat(clientOf(elsewhere.call(Vendor.UDP.number("52")))).isEqualTo(Client.ALL_OTHER_PORTS.name());
    }

    @ParameterizedTest(name = "AU-07 a client with a password is known wherever it calls from: {0}")
    @ValueSource(strings = {Client.STRANGER, "127.0.0.74"})
    void password_tells_whose_a_call_is(String anywhere) {
        phones.vendor(Vendor.UDP, Script.answering());

        String client =
                clientOf(phones.at(anywhere, 0).call(Vendor.UDP.number("53")).credentials("trunk-1", "of the trunk"));

        assertThat(client).isEqualTo(Client.TRUNK.name());
    }

    @Test
    @DisplayName("AU-07 a client with a password and addresses is asked there, and is nobody elsewhere")
    void fenced_client_calls_from_its_address_alone() {
        phones.vendor(Vendor.UDP, Script.answering());
        Phone inside = phones.at(Client.FENCED_TRUNK.host(), 0);
        Phone outside = phones.at("127.0.0.75", 0);

        int question = outcome(inside.call(Vendor.UDP.number("54")));
        String client = clientOf(inside.call(Vendor.UDP.number("55")).credentials("trunk-2", "of the fenced one"));
        int denied = outcome(outside.call(Vendor.UDP.number("56")).credentials("trunk-2", "of the fenced one"));

        assertThat(question).isEqualTo(401);
        assertThat(client).isEqualTo(Client.FENCED_TRUNK.name());
        assertThat(denied).isEqualTo(403);
    }

    @Test
    @DisplayName("AU-01, AU-02, AU-07 a client that guesses is suspended like a phone")
    void guessing_client_is_suspended() {
        Phone guessing = phones.at(Client.PESTERED_TRUNK.host(), 0);

        for (int i = 0; i < 6; i++) {
            assertThat(outcome(guessing.call(Vendor.UDP.number("57")).credentials("trunk-3", "guess " + i)))
                    .isEqualTo(403);
        }

        assertThat(outcome(guessing.call(Vendor.UDP.number("58")).credentials("trunk-3", "never guessed")))
                .isEqualTo(403);
    }

    /** The last answer: the first is the question. */
    private int outcome(Dialling call) {
        Dialled placed = phones.place(call);
        await().until(placed::over);
        List<Message> answers =
                placed.traffic().received().responsesTo("INVITE").all();
        return answers.get(answers.size() - 1).status();
    }

    private String clientOf(Dialling call) {
        Dialled placed = phones.place(call);
        placed.awaitAnswer();
        placed.hangUp();
        return records.only(placed).get("clientName");
    }
}
