package org.tandemswitch.system.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.TinyRegistrar;
import org.tandemswitch.system.server.Api;
import org.tandemswitch.system.server.BaseDirectory;
import org.tandemswitch.system.server.Phones;
import org.tandemswitch.system.server.Tandem;
import org.tandemswitch.system.server.TandemProcess;

@Order(52)
class FarewellTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Tandem tandem = Tandem.beside("enrolled-server", 300);
    private final Api api = new Api(tandem);
    private final Elsewhere elsewhere = new Elsewhere(api, "elsewhere");

    @RegisterExtension
    final Phones phones = new Phones(tandem);

    @Test
    void server_that_stops_takes_its_registrations_back_unless_it_is_not_to() {
        Phone platform = phones.at("127.0.0.41", 0);
        TinyRegistrar registrar = new TinyRegistrar(platform, Elsewhere.PASSWORD).granting(Duration.ofSeconds(900));
        BaseDirectory.lay(tandem);
        TandemProcess server = TandemProcess.start(tandem);
        elsewhere.register(platform, Elsewhere.PASSWORD);
        await().atMost(PATIENCE).until(() -> elsewhere.state().equals("registered"));

        server.close();
        List<Message> told = List.copyOf(registrar.proved());
        server = server.startAgain();
        await().atMost(PATIENCE).until(() -> elsewhere.state().equals("registered"));
        int again = registrar.proved().size();
        api.send("PUT", "parameters/SS_SIP_USER_AGENT_SEND_UNREGISTER", Api.JSON, "{\"value\": \"Off\"}");
        server.close();

        assertThat(told).hasSize(2);
        assertThat(told.get(1).header("Expires")).contains("0");
        assertThat(again).isEqualTo(3);
        assertThat(registrar.proved()).hasSize(3);
    }
}
