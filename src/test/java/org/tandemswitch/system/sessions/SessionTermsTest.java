package org.tandemswitch.system.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.Received;
import org.tandemswitch.phone.Reply;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Api;
import org.tandemswitch.system.server.Vendor;
import org.tandemswitch.system.sessions.Stage.Scene;

/** What caller, switch and vendor agree on, by the parameters' defaults: 600 s offered, 90 s the least. */
@Order(13)
class SessionTermsTest extends OnTheSwitch {
    private static final Duration SOON = Duration.ofSeconds(4);

    private Stage stage;

    SessionTermsTest(Records records) {
        super(records);
    }

    @BeforeEach
    void set_the_stage() {
        stage = new Stage(tandem, phones.client(), phones.vendor(Vendor.UDP));
    }

    @Test
    @DisplayName("ST-03 an INVITE offers interval, least and support")
    void invite_offers_a_timer() {
        Scene call = connected("1800");
        Message invite = call.callee().invite();
        call.caller().hangUp();

        assertThat(invite.header("Session-Expires")).contains("600");
        assertThat(invite.header("Min-SE")).contains("90");
        assertThat(invite.header("Supported"))
                .hasValueSatisfying(value -> assertThat(value).contains("timer"));
    }

    @Test
    @DisplayName("ST-04 ST-07 ST-08 the answer lowers the caller's interval and names the switch")
    void answer_lowers_the_interval() {
        Scene call = connected("1800");
        Message answer = call.caller().awaitAnswer();
        call.caller().hangUp();

        assertThat(answer.header("Session-Expires")).contains("600;refresher=uas");
        assertThat(answer.header("Require")).isEmpty();
    }

    @Test
    @DisplayName("ST-07 ST-08 a caller that wants to refresh may, and is told so")
    void answer_names_the_caller() {
        Scene call = connected("90;refresher=uac");
        Message answer = call.caller().awaitAnswer();
        call.caller().hangUp();

        assertThat(answer.header("Session-Expires")).contains("90;refresher=uac");
        assertThat(answer.header("Require")).contains("timer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "60", "89"})
    @DisplayName("ST-05 too short an interval is answered 422 with the least, and is no call yet")
    void too_short_an_interval_is_refused(String expires) {
        Dialled call = stage.dial(Stage.timer(expires), Stage.accepting(true));

        Message refusal = call.awaitRefusal();

        assertThat(refusal.status()).isEqualTo(422);
        assertThat(refusal.header("Min-SE")).contains("90");
        assertThat(records.hasNone(call)).isTrue();
    }

    @Test
    @DisplayName("ST-05 a caller that does not know timers is never answered 422")
    void unaware_caller_is_not_refused() {
        Scene call = stage.call(dialling -> dialling.header("Session-Expires", "1"), Stage.accepting(true));
        Message answer = call.caller().awaitAnswer();
        call.caller().hangUp();

        assertThat(answer.header("Session-Expires")).contains("90;refresher=uas");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "99999999999999999999", "soon", "", "-5", "90.5"})
    void interval_that_makes_no_sense_costs_no_call(String expires) {
        Scene call = connected(expires);
        Message answer = call.caller().awaitAnswer();
        call.caller().hangUp();

        assertThat(answer.header("Session-Expires")).contains("600;refresher=uas");
        assertThat(records.only(call.caller()).endReason()).isEqualTo("normal_clearing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "2147483648", "99999999999999999999", "soon", ""})
    @DisplayName("ST-02 an interval in the vendor's answer that makes no sense costs no call and no endless refreshes")
    void answer_that_makes_no_sense_costs_no_call(String expires) {
        Scene call = stage.call(
                Stage.timer("90"), Stage.ok().header("Session-Expires", expires).header("Require", "timer"));
        JsonNode callee = sessionOfCallee();
        call.caller().hangUp();

        assertThat(callee.path("interval").asLong()).isBetween(90L, 600L);
        assertThat(records.only(call.caller()).endReason()).isEqualTo("normal_clearing");
    }

    @Test
    @DisplayName("ST-06 a vendor that answers 422 is asked once more, with what it wants")
    void vendor_gets_the_interval_it_wants() {
        Dialled call = stage.dial(Stage.timer("90"), tooBrief("900"), Stage.ok());
        Received offered = stage.awaitOffered();
        call.awaitAnswer();
        List<Message> invites = Scene.heard(offered, "INVITE");
        call.hangUp();

        assertThat(invites).hasSize(2);
        assertThat(invites.get(1).header("Session-Expires")).contains("900");
        assertThat(invites.get(1).header("Min-SE")).contains("900");
        assertThat(invites.get(1).cseq()).isEqualTo(invites.get(0).cseq() + 1);
        assertThat(records.only(call).get("vendorsTried")).isEqualTo("1");
    }

    @Test
    @DisplayName("ST-06 a vendor that goes on answering 422 has refused the call")
    void vendor_is_asked_no_third_time() {
        Dialled call = stage.dial(Stage.timer("90"), tooBrief("900"), tooBrief("1200"));
        Received offered = stage.awaitOffered();

        Message refusal = call.awaitRefusal();

        assertThat(refusal.status()).isEqualTo(503);
        assertThat(Scene.heard(offered, "INVITE")).hasSize(2);
        assertThat(records.only(call).get("peerStatus")).isEqualTo("422");
    }

    @Test
    @DisplayName("ST-22 a caller's UPDATE is answered by the switch and goes no further")
    void update_of_the_caller_is_granted() {
        Scene call = connected("90;refresher=uac");

        Message granted = call.caller()
                .request("UPDATE")
                .header("Supported", "timer")
                .header("Session-Expires", "90;refresher=uac")
                .send()
                .awaitFinal();
        call.caller().hangUp();

        assertThat(granted.status()).isEqualTo(200);
        assertThat(granted.header("Session-Expires")).contains("90;refresher=uac");
        assertThat(Scene.heard(call.callee(), "UPDATE")).isEmpty();
    }

    @Test
    @DisplayName("ST-01 ST-22 a re-INVITE that repeats its description is answered with ours and goes no further")
    void re_invite_without_news_is_granted() {
        Scene call = connected("90");
        Message described = call.caller().awaitAnswer();

        Message granted = call.caller()
                .request("INVITE")
                .body("application/sdp", call.caller().invite().body())
                .header("Supported", "timer")
                .header("Session-Expires", "90;refresher=uas")
                .send()
                .awaitFinal();
        List<Message> passedOn = Scene.heard(call.callee(), "INVITE");
        call.caller().hangUp();

        assertThat(granted.status()).isEqualTo(200);
        assertThat(granted.header("Session-Expires")).contains("90;refresher=uas");
        assertThat(granted.body()).isEqualTo(described.body());
        assertThat(passedOn).hasSize(1);
    }

    @Test
    @DisplayName("ST-01 a hold passes on with the timers of both legs")
    void hold_refreshes_both_legs() {
        Scene call = connected("90");

        Message held = call.caller().hold();
        Message passedOn = call.atCallee("INVITE", 2, SOON);
        call.caller().hangUp();

        assertThat(passedOn.header("Session-Expires")).contains("90;refresher=uac");
        assertThat(held.header("Session-Expires")).contains("90;refresher=uas");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "30"})
    @DisplayName("ST-05 too short an interval inside a call is answered 422, and the call goes on")
    void too_short_an_interval_in_a_call_is_refused(String expires) {
        Scene call = connected("90");

        Message refusal = call.caller()
                .request("UPDATE")
                .header("Supported", "timer")
                .header("Session-Expires", expires)
                .send()
                .awaitFinal();
        call.caller().hangUp();

        assertThat(refusal.status()).isEqualTo(422);
        assertThat(refusal.header("Min-SE")).contains("90");
        assertThat(records.only(call.caller()).endReason()).isEqualTo("normal_clearing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "soon"})
    @DisplayName("ST-22 a refresh with an interval that makes no sense is a refresh all the same")
    void refresh_that_makes_no_sense_is_granted(String expires) {
        Scene call = connected("90");

        Message granted = call.caller()
                .request("UPDATE")
                .header("Supported", "timer")
                .header("Session-Expires", expires)
                .send()
                .awaitFinal();
        call.caller().hangUp();

        assertThat(granted.status()).isEqualTo(200);
        assertThat(granted.header("Session-Expires")).isPresent();
        assertThat(records.only(call.caller()).endReason()).isEqualTo("normal_clearing");
    }

    private JsonNode sessionOfCallee() {
        JsonNode call =
                new Api(tandem).get("calls", Api.JSON).json().path("calls").path(0);
        return call.path("sessions").path(1);
    }

    private static Reply tooBrief(String least) {
        return Reply.of(422).header("Min-SE", least);
    }

    private Scene connected(String expires) {
        return stage.call(Stage.timer(expires), Stage.accepting(true));
    }
}
