package org.tandemswitch.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.call.CallAction.CountTrial;
import org.tandemswitch.call.CallAction.Invite;
import org.tandemswitch.call.CallAction.RefuseCaller;
import org.tandemswitch.call.CallEvent.Rejected;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.interworking.Dialect;
import org.tandemswitch.interworking.Diversion;
import org.tandemswitch.interworking.DiversionReason;
import org.tandemswitch.number.DialString;
import org.tandemswitch.option.Peculiarities;
import org.tandemswitch.option.Peer;
import org.tandemswitch.parameter.ParameterSet;
import org.tandemswitch.timer.SessionTerms;

/** Calls between peers with options of their own. */
class DialectTest {
    private static final Dialect FOLLOWS = speech(Peer.VENDOR, "redirects=On");

    private static Dialect speech(Peer peer, String options) {
        return Dialect.of(peer, Peculiarities.parse(options), ParameterSet.STANDARD);
    }

    private static Redirection elsewhere(int place) {
        return new Redirection(new SipTarget("198.51.100." + place, 5060, Transport.UDP), new DialString("77" + place));
    }

    private static Rejected moved(int leg, Redirection... contacts) {
        return new Rejected(leg, 302, Optional.empty(), SessionTerms.NONE, List.of(contacts), Optional.empty());
    }

    private static List<PlannedLeg> invited(CallScript call) {
        return call.actions().stream()
                .filter(Invite.class::isInstance)
                .map(action -> ((Invite) action).to())
                .toList();
    }

    @Test
    @DisplayName("SI-08 a redirection is followed, contact after contact, and then comes the next vendor")
    void follows_a_redirection() {
        CallScript call = CallScript.speaking(Dialect.STANDARD, FOLLOWS);

        PlannedLeg first =
                invited(call.on(moved(0, elsewhere(1), elsewhere(2)))).get(0);
        PlannedLeg second = invited(call.refuses(1, 503)).get(0);
        PlannedLeg next = invited(call.refuses(2, 503)).get(0);

        assertThat(first.target()).isEqualTo(elsewhere(1).target());
        assertThat(first.callee()).isEqualTo(new DialString("771"));
        assertThat(first.diversions())
                .containsExactly(new Diversion(new DialString("4420"), DiversionReason.UNCONDITIONAL));
        assertThat(second.target()).isEqualTo(elsewhere(2).target());
        assertThat(next.vendor().name()).isEqualTo("vendor 1");
        assertThat(next.callee()).isEqualTo(new DialString("4420"));
    }

    @Test
    @DisplayName("a redirection in a circle ends")
    void ends_a_circle() {
        CallScript call = CallScript.speaking(Dialect.STANDARD, FOLLOWS).on(moved(0, elsewhere(1)));

        assertThat(invited(call.on(moved(1, elsewhere(2))))).hasSize(1);
        assertThat(invited(call.on(moved(2, elsewhere(1)))))
                .extracting(leg -> leg.vendor().name())
                .containsExactly("vendor 1");
    }

    @Test
    @DisplayName("a chain of redirections ends")
    void ends_a_chain() {
        CallScript call = CallScript.speaking(Dialect.STANDARD, FOLLOWS);
        int place = 0;
        while (!invited(call.on(moved(place, elsewhere(place)))).isEmpty()) {
            place++;
        }

        assertThat(place).isLessThan(30);
        assertThat(call.record().endReason()).isEqualTo(EndReason.CALL_REJECTED);
    }

    @Test
    @DisplayName("GS-11 GS-18 however many places a gateway sends the call on to, one gateway was tried")
    void counts_gateways_and_not_places() {
        SwitchingRules atMostTwo = new SwitchingRules(false, true, true, Optional.of(2));
        CallScript call =
                CallScript.speaking(Dialect.STANDARD, FOLLOWS, atMostTwo).on(moved(0, elsewhere(1)));

        assertThat(invited(call.refuses(1, 503)))
                .extracting(leg -> leg.vendor().name())
                .containsExactly("vendor 1");
        assertThat(call.refuses(2, 503).record().vendorsTried()).isEqualTo(2);
    }

    @Test
    @DisplayName("by default a redirection is a refusal")
    void refuses_a_redirection() {
        CallScript call =
                CallScript.speaking(Dialect.STANDARD, Dialect.STANDARD).on(moved(0, elsewhere(1)));

        assertThat(invited(call)).extracting(leg -> leg.vendor().name()).containsExactly("vendor 1");
    }

    @Test
    @DisplayName("SI-12 the caller is told the code of its table, the record keeps the vendor's")
    void tells_the_code_of_the_table() {
        CallScript call = CallScript.speaking(speech(Peer.CLIENT, "failureCodes=404=503"), Dialect.STANDARD)
                .refuses(0, 404)
                .refuses(1, 404);

        assertThat(call.actions()).contains(new RefuseCaller(503, EndReason.UNALLOCATED_NUMBER));
        assertThat(call.record().peerStatus()).hasValue(404);
    }

    @Test
    @DisplayName("SI-04 GS-17 Retry-After is obeyed, or not")
    void obeys_retry_after_or_not() {
        Rejected busy = new Rejected(0, 503, Optional.of(Duration.ofSeconds(30)), SessionTerms.NONE);

        assertThat(rests(CallScript.speaking(Dialect.STANDARD, Dialect.STANDARD).on(busy)))
                .containsExactly(Optional.of(Duration.ofSeconds(30)));
        assertThat(rests(CallScript.speaking(Dialect.STANDARD, speech(Peer.VENDOR, "retryAfter=Off"))
                        .on(busy)))
                .containsExactly(Optional.empty());
    }

    @Test
    @DisplayName("GS-17 where a vendor sends a call on to asks nothing in the name of the vendor")
    void place_behind_a_vendor_does_not_close_it() {
        CallScript call = CallScript.speaking(Dialect.STANDARD, FOLLOWS).on(moved(0, elsewhere(1)));

        assertThat(rests(call.on(new Rejected(1, 503, Optional.of(Duration.ofHours(1)), SessionTerms.NONE))))
                .containsExactly(Optional.empty());
    }

    private static List<Optional<Duration>> rests(CallScript call) {
        return call.actions().stream()
                .filter(CountTrial.class::isInstance)
                .map(action -> ((CountTrial) action).trial().comeLater())
                .toList();
    }
}
