package org.tandemswitch.sip.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemswitch.admission.AdmitCall;
import org.tandemswitch.admission.PublishLoad;
import org.tandemswitch.admission.Whereabouts;
import org.tandemswitch.digest.DigestSecret;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.live.Traffic;
import org.tandemswitch.number.DialString;
import org.tandemswitch.registrar.IdentifyCaller;
import org.tandemswitch.registration.Caller;
import org.tandemswitch.registration.Challenge;
import org.tandemswitch.registration.Judgement;
import org.tandemswitch.registration.Phone;
import org.tandemswitch.registration.PhoneId;
import org.tandemswitch.registration.PhoneLock;
import org.tandemswitch.sip.application.Reception;
import org.tandemswitch.sip.application.Visitor;

class GateTest {
    private static final String PHONE = "2001";

    private final Known known = new Known();
    private final Gate gate = new Gate(new AdmitCall(), known, new Whereabouts(), new PublishLoad(), new Traffic());

    @ParameterizedTest
    @ValueSource(strings = {"INVITE", "REGISTER"})
    void asks_a_phone_for_its_proof(String method) {
        Reception reception = receive(method, PHONE);

        assertThat(reception.kind()).isEqualTo(Reception.Kind.ASK);
        assertThat(reception.status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"INVITE", "REGISTER"})
    void asks_a_name_that_nobody_has_exactly_as_it_asks_a_phone(String method) {
        assertThat(receive(method, "2999")).isEqualTo(receive(method, PHONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INVITE", "REGISTER"})
    void asks_nobody_while_there_is_no_phone(String method) {
        known.any = false;

        Reception reception = receive(method, "2999");

        assertThat(reception.kind()).isEqualTo(Reception.Kind.REFUSE);
        assertThat(reception.status()).isEqualTo(403);
        assertThat(reception.question()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"OPTIONS, 2001", "MESSAGE, 2001", "INVITE, ''"})
    void refuses_what_no_phone_sends(String method, String name) {
        assertThat(receive(method, name).status()).isEqualTo(403);
    }

    @Test
    @DisplayName("AU-06: a name that nobody has may be left without an answer")
    void leaves_a_stranger_without_an_answer() {
        known.silent = true;

        assertThat(receive("INVITE", "2999")).isEqualTo(Reception.IGNORE);
    }

    @ParameterizedTest
    @ValueSource(strings = {PHONE, "2999"})
    void turns_a_wrong_password_away_whether_or_not_the_name_is_known(String name) {
        known.judgement = new Judgement.Disproved(false);

        assertThat(receive("INVITE", name)).isEqualTo(Reception.deny(403));
    }

    @Test
    void turns_a_suspended_name_away() {
        known.judgement = new Judgement.Disproved(true);

        assertThat(receive("REGISTER", PHONE)).isEqualTo(Reception.deny(403));
    }

    @Test
    void lets_a_phone_in_that_proved_to_be_it() {
        DialString number = new DialString(PHONE);
        known.judgement = new Judgement.Proved(new Caller.OfPhone(new Phone(
                PhoneId.NEW, number, DigestSecret.of(number.value(), "tandem", "secret"), PhoneLock.NONE, true)));

        assertThat(receive("INVITE", PHONE)).isEqualTo(Reception.LET_IN);
    }

    private Reception receive(String method, String name) {
        return gate.receive(new Visitor(InetAddress.getLoopbackAddress(), 5060, method, name, "127.0.0.1", List.of()));
    }

    private static final class Known extends IdentifyCaller {
        private boolean any = true;
        private boolean silent;
        private Judgement judgement = new Judgement.Asked(new Challenge(401, "tandem", "nonce", false));

        @Override
        public boolean knowsAny(String method) {
            return any;
        }

        @Override
        public boolean mayKnow(String method, String name) {
            return any && name.equals(PHONE);
        }

        @Override
        public boolean answers(String method, String name, SourceAddress source, List<String> credentials) {
            return !silent || mayKnow(method, name);
        }

        @Override
        public Judgement look(String method, String name, SourceAddress source, List<String> credentials) {
            return judgement;
        }
    }
}
