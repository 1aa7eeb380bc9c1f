package org.tandemswitch.system.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemswitch.phone.Asking;
import org.tandemswitch.phone.Dialled;
import org.tandemswitch.phone.Message;
import org.tandemswitch.phone.Phone;
import org.tandemswitch.phone.Received;
import org.tandemswitch.phone.Reply;
import org.tandemswitch.phone.Script;
import org.tandemswitch.system.records.Cdr;
import org.tandemswitch.system.records.Records;
import org.tandemswitch.system.run.OnTheSwitch;
import org.tandemswitch.system.server.Additions;
import org.tandemswitch.system.server.Api;
import org.tandemswitch.system.server.Vendor;

@Order(8)
class ProofToVendorTest extends OnTheSwitch {
    ProofToVendorTest(Records records) {
        super(records);
    }

    @ParameterizedTest(
            name = "AU-07 a vendor that asks with {0} and {1} is told once who we are, in every request of the call")
    @CsvSource({"401, MD5", "407, SHA-256"})
    void vendor_hears_who_we_are(int status, String algorithm) {
        Asking asking = Asking.with(status, "vendor.example", algorithm, "us", "our secret");
        Phone vendor = asking(Vendor.ASKING_IN_A_REALM, asking);

        Dialled call = phones.place(phones.client().call(Vendor.ASKING_IN_A_REALM.number(status + "")));
        call.awaitAnswer();
        Received leg = vendor.awaitCall();
        Message held = call.hold();
        call.hangUp();
        leg.awaitHangUp();

        List<Message> invites = invites(leg);
        assertThat(Asking.proof(invites.get(0))).isEmpty();
        assertThat(invites.get(1).cseq()).isEqualTo(invites.get(0).cseq() + 1);
        assertThat(asking.isProved(invites.get(1))).isTrue();
        assertThat(Asking.proof(invites.get(1))).contains("nc=00000001");
        assertThat(leg.traffic().received().requests("ACK").all())
                .filteredOn(ack -> ack.cseq() == invites.get(1).cseq())
                .extracting(Asking::proof)
                .contains(Asking.proof(invites.get(1)));
        assertThat(held.status()).isEqualTo(200);
        assertThat(leg.traffic().received().requests("BYE").all()).isNotEmpty().allMatch(asking::isProved);
        assertThat(records.only(call).endReason()).isEqualTo("normal_clearing");
    }

    @Test
    @DisplayName("RFC 3325 section 9.1: the second INVITE to a vendor that asked has each header once")
    void headers_are_told_once() {
        Additions additions = new Additions(new Api(tandem));
        Phone vendor =
                asking(phones.at("127.0.0.58", 0), Asking.with(401, "vendor.example", "MD5", "us", "our secret"));
        additions.add("gateways/routing", """
                {"name": "asking for more", "prefixes": ["6593"], "host": "127.0.0.58", "port": %d, \
                "user": "us", "password": "our secret", \
                "options": {"asserted": "caller", "privacy": "id", "customHeaders": "X-Carrier: 17"}}""".formatted(vendor.port()));

        Dialled call = phones.place(phones.client().call("65931"));
        call.awaitAnswer();
        Received leg = vendor.awaitCall();
        call.hangUp();
        leg.awaitHangUp();
        additions.remove();

        List<Message> invites = invites(leg);
        assertThat(invites).hasSize(2).allSatisfy(invite -> {
            assertThat(invite.headers("P-Asserted-Identity")).hasSize(1);
            assertThat(invite.headers("Privacy")).hasSize(1);
            assertThat(invite.headers("X-Carrier")).hasSize(1);
            assertThat(invite.headers("Allow")).hasSize(1);
        });
    }

    @Test
    @DisplayName("AU-07 a proof that is not believed is not sent again, and the next vendor is called")
    void wrong_proof_is_not_sent_again() {
        Phone vendor = asking(Vendor.ASKING, Asking.with(401, "vendor.example", "MD5", "us", "another secret"));

        phones.vendor(Vendor.NEXT, Script.refusing(404));
        Dialled call = phones.place(phones.client().call(Vendor.ASKING.number("1")));
        Message refusal = call.awaitRefusal();

        assertThat(refusal.status()).isEqualTo(404);
        assertThat(invites(vendor.awaitCall())).hasSize(2);
        assertThat(records.only(call).get("vendorsTried")).isEqualTo("2");
    }

    @Test
    @DisplayName(
            "AU-07 a vendor that asks in another realm than its own hears nothing, and its call ends with a reason of its own")
    void rogue_realm_hears_nothing() {
        Phone rogue = asking(Vendor.ASKING_IN_A_REALM, Asking.with(407, "rogue.example", "MD5", "us", "our secret"));

        Dialled call = phones.place(phones.client().call(Vendor.ASKING_IN_A_REALM.number("2")));
        Message refusal = call.awaitRefusal();

        assertThat(invites(rogue.awaitCall())).singleElement().satisfies(invite -> assertThat(Asking.proof(invite))
                .isEmpty());
        Cdr cdr = records.only(call);
        assertThat(refusal.status()).isEqualTo(503);
        assertThat(cdr.endReason()).isEqualTo("authentication_failed");
    }

    @Test
    @DisplayName("AU-07 a vendor at which we are nobody hears nothing")
    void vendor_without_an_account_hears_nothing() {
        Phone vendor = asking(Vendor.UDP, Asking.with(407, "vendor.example", "MD5", "us", "our secret"));

        Dialled call = phones.place(phones.client().call(Vendor.UDP.number("3")));
        call.awaitRefusal();

        assertThat(invites(vendor.awaitCall())).singleElement().satisfies(invite -> assertThat(Asking.proof(invite))
                .isEmpty());
        assertThat(records.only(call).endReason()).isEqualTo("call_rejected");
    }

    private static List<Message> invites(Received leg) {
        return leg.traffic().received().requests("INVITE").once().all();
    }

    /** The first INVITE of a call begins it; what comes after is answered like any request inside. */
    private Phone asking(Vendor vendor, Asking asking) {
        return asking(phones.vendor(vendor), asking);
    }

    private static Phone asking(Phone phone, Asking asking) {
        phone.onCall(Script.onInvite().reply(Duration.ofMillis(20), asking.question()));
        phone.replyTo("INVITE", request -> asking.orReply(request, Reply.of(200).sdp(phone.sdp())));
        phone.replyTo("BYE", request -> asking.orReply(request, Reply.of(200)));
        return phone;
    }
}
