package org.tandemswitch.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.digest.Question;
import org.tandemswitch.digest.SealedPassword;
import org.tandemswitch.gateway.VendorAccount;
import org.tandemswitch.timer.SessionTerms;

@DisplayName("AU-07 a vendor asks who we are")
class ProofToVendorTest {
    private static final VendorAccount ANY_REALM =
            new VendorAccount("us", new SealedPassword("sealed"), Optional.empty());
    private static final VendorAccount ONE_REALM =
            new VendorAccount("us", new SealedPassword("sealed"), Optional.of("vendor.example"));

    @Test
    void tells_it_once() {
        CallScript call = CallScript.knownToTheFirst(1, ANY_REALM).on(asks(0, 407, "vendor.example"));

        assertThat(call.actions()).containsExactly(new CallAction.Prove(0, question("vendor.example"), offer(call)));
        assertThat(call.call().facts().open()).containsExactly(0);
    }

    @Test
    void gives_the_vendor_up_when_it_does_not_believe_and_goes_on_to_the_next() {
        CallScript call = CallScript.knownToTheFirst(2, ANY_REALM)
                .on(asks(0, 401, "vendor.example"))
                .on(asks(0, 401, "vendor.example"));

        assertThat(call.moves().get(0)).isInstanceOfSatisfying(CallAction.Invite.class, next -> assertThat(next.leg())
                .isEqualTo(1));
    }

    @Test
    void ends_the_call_with_a_reason_of_its_own_when_nobody_is_left() {
        CallScript call = CallScript.knownToTheFirst(1, ANY_REALM)
                .on(asks(0, 401, "vendor.example"))
                .on(asks(0, 401, "vendor.example"));

        assertThat(call.actions().get(0)).isEqualTo(new CallAction.RefuseCaller(503, EndReason.AUTHENTICATION_FAILED));
        assertThat(call.record().endReason()).isEqualTo(EndReason.AUTHENTICATION_FAILED);
        assertThat(call.record().peerStatus()).hasValue(401);
    }

    @Test
    @DisplayName("AU-07 whoever asks in another realm hears nothing")
    void tells_nothing_to_another_realm() {
        CallScript call = CallScript.knownToTheFirst(1, ONE_REALM).on(asks(0, 407, "rogue.example"));

        assertThat(call.actions()).noneMatch(CallAction.Prove.class::isInstance);
        assertThat(call.record().endReason()).isEqualTo(EndReason.AUTHENTICATION_FAILED);
    }

    @Test
    void a_question_that_cannot_be_answered_is_a_failure() {
        CallScript call = CallScript.knownToTheFirst(1, ANY_REALM).refuses(0, 407);

        assertThat(call.record().endReason()).isEqualTo(EndReason.AUTHENTICATION_FAILED);
    }

    @Test
    @DisplayName("AU-07 nothing is told where we are nobody")
    void tells_nothing_without_an_account() {
        CallScript call =
                CallScript.knownToTheFirst(2, ANY_REALM).refuses(0, 503).on(asks(1, 401, "vendor.example"));

        assertThat(call.actions()).noneMatch(CallAction.Prove.class::isInstance);
        assertThat(call.record().endReason()).isEqualTo(EndReason.CALL_REJECTED);
    }

    @Test
    void the_call_of_a_vendor_that_believes_us_goes_on() {
        CallScript call = CallScript.knownToTheFirst(1, ANY_REALM)
                .on(asks(0, 401, "vendor.example"))
                .rings(0)
                .answers(0);

        assertThat(call.call()).isInstanceOf(Talking.class);
    }

    private static SessionTerms offer(CallScript call) {
        return call.call().facts().offer();
    }

    private static CallEvent.Rejected asks(int leg, int status, String realm) {
        return new CallEvent.Rejected(
                leg, status, Optional.empty(), SessionTerms.NONE, List.of(), Optional.of(question(realm)));
    }

    private static Question question(String realm) {
        return Question.first(
                        "Authorization",
                        List.of("Digest realm=\"" + realm + "\", nonce=\"n\", algorithm=SHA-256, qop=\"auth\""))
                .orElseThrow();
    }
}
