package org.tandemswitch.system.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Api;
import org.tandemswitch.system.server.User;
import org.tandemswitch.system.server.Vendor;
import org.tandemswitch.system.sessions.Stage.Scene;

/** Gateways and phones whose session timer is switched off; {@link SessionTermsTest} sees those that have it. */
@Order(15)
class TimerSwitchedOffTest extends OnTheSwitch {
    private static final List<String> HEADERS = List.of("Session-Expires", "Min-SE", "Supported", "Require");

    private final Api api = new Api(tandem);

    TimerSwitchedOffTest(Records records) {
        super(records);
    }

    @Test
    @DisplayName("ST-23 a vendor is offered no timer, and has none though it accepts one; its caller has")
    void vendor_is_offered_none() {
        Stage stage = new Stage(tandem, phones.client(), phones.vendor(Vendor.UNTIMED), Vendor.UNTIMED);
        Scene call = stage.call(Stage.timer("1800"), Stage.accepting(true));
        Message answer = call.caller().awaitAnswer();
        List<String> timed = timedSides();
        call.caller().hangUp();

        assertThat(saidOfTimer(call.callee().invite())).isEmpty();
        assertThat(answer.header("Session-Expires")).contains("600;refresher=uas");
        assertThat(timed).containsExactly("caller");
    }

    @Test
    @DisplayName(
            "ST-23 a client is answered without timer, however short the one it asks for; its vendor is offered one")
    void client_is_given_none() {
        Stage stage = new Stage(tandem, phones.clientWithoutTimer(), phones.vendor(Vendor.UDP));
        Scene call = stage.call(Stage.timer("1"), Stage.accepting(true));
        Message answer = call.caller().awaitAnswer();
        List<String> timed = timedSides();
        call.caller().hangUp();

        assertThat(saidOfTimer(answer)).isEmpty();
        assertThat(call.callee().invite().header("Session-Expires")).contains("600");
        assertThat(timed).containsExactly("callee");
    }

    @Test
    @DisplayName("ST-23 nor is there a timer later in the call")
    void client_is_given_none_later() {
        Stage stage = new Stage(tandem, phones.clientWithoutTimer(), phones.vendor(Vendor.UDP));
        Scene call = stage.call(Stage.timer("90"), Stage.accepting(true));
        Message granted = call.caller()
                .request("UPDATE")
                .header("Supported", "timer")
                .header("Session-Expires", "30;refresher=uac")
                .send()
                .awaitFinal();
        List<String> timed = timedSides();
        call.caller().hangUp();

        assertThat(granted.status()).isEqualTo(200);
        assertThat(saidOfTimer(granted)).isEmpty();
        assertThat(timed).containsExactly("callee");
    }

    @Test
    @DisplayName("ST-23 a phone that calls is answered without timer")
    void calling_phone_is_given_none() {
        Stage stage = new Stage(tandem, phones.stranger(), phones.vendor(Vendor.UDP));
        Scene call = stage.call(
                dialling -> Stage.timer("90")
                        .apply(dialling)
                        .from(User.UNTIMED.number())
                        .credentials(User.UNTIMED.number(), User.UNTIMED.password()),
                Stage.accepting(true));
        Message answer = call.caller().awaitAnswer();
        call.caller().hangUp();

        assertThat(saidOfTimer(answer)).isEmpty();
        assertThat(call.callee().invite().header("Session-Expires")).contains("600");
    }

    @Test
    @DisplayName("ST-23 a phone that is called is offered no timer")
    void called_phone_is_offered_none() {
        Phone phone = phones.stranger();
        phone.onCall(Script.onInvite().reply(Duration.ofMillis(50), Stage.accepting(true)));
        phones.register(phone.register(User.UNTIMED.number()).password(User.UNTIMED.password()));

        Dialled call = phones.place(phones.client().call(User.UNTIMED.number()));
        call.awaitAnswer();
        Message invite = phone.awaitCall().invite();
        List<String> timed = timedSides();
        call.hangUp();
        phones.register(phone.register(User.UNTIMED.number())
                .password(User.UNTIMED.password())
                .expires(Duration.ZERO));

        assertThat(saidOfTimer(invite)).isEmpty();
        assertThat(timed).isEmpty();
    }

    @Test
    @DisplayName("ST-23 programs see which gateways are offered a timer")
    void gateways_tell_of_it() {
        assertThat(gateway(Vendor.UNTIMED).path("sessionTimer").asBoolean(true)).isFalse();
        assertThat(gateway(Vendor.UDP).path("sessionTimer").asBoolean()).isTrue();
    }

    private static List<String> saidOfTimer(Message message) {
        return HEADERS.stream()
                .flatMap(header -> message.headers(header).stream())
                .toList();
    }

    private List<String> timedSides() {
        JsonNode call = api.get("calls", Api.JSON).json().path("calls").path(0);
        return StreamSupport.stream(call.path("sessions").spliterator(), false)
                .map(session -> session.path("side").asText())
                .toList();
    }

    private JsonNode gateway(Vendor vendor) {
        JsonNode all = api.get("gateways", Api.JSON).json().path("routing");
        return StreamSupport.stream(all.spliterator(), false)
                .filter(gateway -> gateway.path("name").asText().equals(vendor.name()))
                .findFirst()
                .orElseThrow();
    }
}
