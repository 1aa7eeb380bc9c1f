package org.tandemswitch.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemswitch.registration.SamplePhones.NOON;
import static org.tandemswitch.registration.SamplePhones.PASSWORD;
import static org.tandemswitch.registration.SamplePhones.REALM;
import static org.tandemswitch.registration.SamplePhones.aPhone;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tandemswitch.digest.DigestAlgorithm;
import org.tandemswitch.digest.DigestSecret;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.parameter.ParameterSet;

class ProofsTest {
    private static final ProofRules RULES = ProofRules.of(ParameterSet.STANDARD);
    private static final Phone PHONE = aPhone("1001");
    private static final String HERE = "192.0.2.1";
    private static final String ELSEWHERE = "192.0.2.2";

    private final NonceSeal seal = new NonceSeal(new byte[32]);
    private final Proofs proofs = new Proofs(seal);
    private Instant now = NOON;
    private long serial;

    @ParameterizedTest
    @EnumSource
    void right_password_is_a_proof(DigestAlgorithm algorithm) {
        assertThat(judge(claim(HERE, credentials(algorithm, PASSWORD, nonce(), 1))))
                .isEqualTo(new Judgement.Proved(new Caller.OfPhone(PHONE)));
    }

    @Test
    @DisplayName("AU-01: suspended after SS_AUTHENTICATION_MAX_RETRY wrong passwords")
    void suspends_after_so_many_wrong_passwords() {
        wrong(5, HERE);
        assertThat(judge(right(HERE))).isInstanceOf(Judgement.Proved.class);
        wrong(6, HERE);

        assertThat(judge(right(HERE))).isEqualTo(new Judgement.Disproved(true));
    }

    @Test
    @DisplayName("AU-01: 0 is no limit")
    void never_suspends_without_a_limit() {
        ProofRules patient = new ProofRules(401, REALM, RULES.patience(), new TryLimits(0, Duration.ofHours(1)), true);
        for (int i = 0; i < 1000; i++) {
            proofs.judge(claim(HERE, credentials(DigestAlgorithm.MD5, "wrong", nonce(), 1)), patient, nonce(), now);
        }

        assertThat(proofs.judge(right(HERE), patient, nonce(), now)).isInstanceOf(Judgement.Proved.class);
    }

    @Test
    @DisplayName("AU-02: tries during a suspension do not lengthen it")
    void suspension_ends_on_time() {
        wrong(6, HERE);
        now = NOON.plusSeconds(179);
        wrong(20, HERE);
        assertThat(judge(right(HERE))).isEqualTo(new Judgement.Disproved(true));

        now = NOON.plusSeconds(180);

        assertThat(judge(right(HERE))).isInstanceOf(Judgement.Proved.class);
    }

    @Test
    @DisplayName("AU-02: after a suspension the count begins anew")
    void counts_anew_after_a_suspension() {
        wrong(6, HERE);
        now = NOON.plusSeconds(180);
        wrong(5, HERE);

        assertThat(judge(right(HERE))).isInstanceOf(Judgement.Proved.class);
    }

    @Test
    @DisplayName("AU-02: a good login resets the count")
    void good_login_resets_the_count() {
        wrong(5, HERE);
        judge(right(HERE));
        wrong(5, HERE);

        assertThat(judge(right(HERE))).isInstanceOf(Judgement.Proved.class);
    }

    @Test
    @DisplayName("AU-03: neither a first challenge nor a stale nonce is a failure")
    void challenges_are_no_failures() {
        String old = nonce();
        now = NOON.plusSeconds(11);
        for (int i = 0; i < 10; i++) {
            assertThat(judge(claim(HERE))).isInstanceOf(Judgement.Asked.class);
            assertThat(judge(claim(HERE, credentials(DigestAlgorithm.MD5, "wrong", old, 1))))
                    .isInstanceOfSatisfying(
                            Judgement.Asked.class,
                            asked -> assertThat(asked.challenge().stale()).isTrue());
        }

        assertThat(judge(right(HERE))).isInstanceOf(Judgement.Proved.class);
    }

    @Test
    @DisplayName("AU-04: wrong passwords from elsewhere do not lock the owner out")
    void counts_by_name_and_source() {
        wrong(6, ELSEWHERE);

        assertThat(judge(right(HERE))).isInstanceOf(Judgement.Proved.class);
    }

    @Test
    @DisplayName("AU-04: whoever has a network of IPv6 gets no tries of their own for each address of it")
    void counts_addresses_that_are_allotted_together_as_one_source() {
        for (int host = 1; host <= 6; host++) {
            wrong(1, "2001:db8:0:1::" + host);
        }

        assertThat(judge(right("2001:db8:0:1::9"))).isEqualTo(new Judgement.Disproved(true));
        assertThat(judge(right("2001:db8:0:2::9"))).isInstanceOf(Judgement.Proved.class);
    }

    @ParameterizedTest(name = "AU-05: {0} asks by {1}")
    @CsvSource({"401, WWW-Authenticate", "407, Proxy-Authenticate"})
    void asks_by_the_chosen_code_for_the_chosen_realm(int status, String header) {
        ProofRules rules = new ProofRules(status, "my \"realm\"", RULES.patience(), RULES.tries(), true);
        Claim strange = new Claim("REGISTER", "9", new IpAddress(HERE), Optional.empty(), List.of());

        assertThat(proofs.judge(strange, rules, "the-nonce", now))
                .isInstanceOfSatisfying(Judgement.Asked.class, asked -> {
                    assertThat(asked.challenge().header()).isEqualTo(header);
                    assertThat(asked.challenge().values())
                            .containsExactly(
                                    "Digest realm=\"my \\\"realm\\\"\", nonce=\"the-nonce\", algorithm=SHA-256, qop=\"auth\"",
                                    "Digest realm=\"my \\\"realm\\\"\", nonce=\"the-nonce\", algorithm=MD5, qop=\"auth\"");
                });
    }

    @Test
    @DisplayName("AU-05: after a change of the realm a phone is asked for the one its secret was made for")
    void secrets_outlive_a_change_of_the_realm() {
        ProofRules moved = new ProofRules(401, "elsewhere", RULES.patience(), RULES.tries(), true);

        assertThat(proofs.judge(right(HERE), moved, nonce(), now)).isInstanceOf(Judgement.Proved.class);
    }

    @Test
    void replayed_count_is_asked_again_and_counts_as_nothing() {
        Claim first = claim(HERE, credentials(DigestAlgorithm.SHA_256, PASSWORD, nonce(), 1));
        judge(first);

        for (int i = 0; i < 10; i++) {
            assertThat(judge(first)).isInstanceOf(Judgement.Asked.class);
        }
        assertThat(judge(right(HERE))).isInstanceOf(Judgement.Proved.class);
    }

    @Test
    void nonce_of_somebody_else_is_asked_again() {
        String forged = new NonceSeal(new byte[] {1}).make(now, 1, new IpAddress(HERE));

        assertThat(judge(claim(HERE, credentials(DigestAlgorithm.MD5, PASSWORD, forged, 1))))
                .isInstanceOf(Judgement.Asked.class);
    }

    @Test
    void nonce_is_good_for_nobody_but_whoever_was_asked_with_it() {
        String mine = nonce(HERE);

        assertThat(judge(claim(ELSEWHERE, credentials(DigestAlgorithm.MD5, PASSWORD, mine, 1))))
                .isInstanceOf(Judgement.Asked.class);
    }

    @Test
    void look_uses_no_proof_up() {
        Claim claim = right(HERE);

        assertThat(look(claim)).isInstanceOf(Judgement.Proved.class);
        assertThat(look(claim)).isInstanceOf(Judgement.Proved.class);
        assertThat(judge(claim)).isInstanceOf(Judgement.Proved.class);
        assertThat(look(claim)).isInstanceOf(Judgement.Asked.class);
    }

    @Test
    @DisplayName("AU-01: a look counts wrong passwords and sees the suspension")
    void look_counts_wrong_passwords() {
        for (int i = 0; i < 6; i++) {
            assertThat(look(claim(HERE, credentials(DigestAlgorithm.MD5, "wrong", nonce(), 1))))
                    .isEqualTo(new Judgement.Disproved(false));
        }

        assertThat(look(right(HERE))).isEqualTo(new Judgement.Disproved(true));
    }

    @Test
    @DisplayName("AU-01: a wrong response that only comes again is one try")
    void repeated_wrong_response_is_one_try() {
        Claim wrong = claim(HERE, credentials(DigestAlgorithm.MD5, "wrong", nonce(), 1));
        for (int i = 0; i < 10; i++) {
            judge(wrong);
        }

        assertThat(judge(right(HERE))).isInstanceOf(Judgement.Proved.class);
    }

    @Test
    void name_that_nobody_has_is_never_right() {
        Credentials any = credentials(DigestAlgorithm.MD5, PASSWORD, nonce(), 1);
        Claim strange = new Claim("REGISTER", "1001", new IpAddress(HERE), Optional.empty(), List.of(any));

        assertThat(judge(strange)).isEqualTo(new Judgement.Disproved(false));
    }

    @Test
    void password_of_one_phone_is_no_proof_of_another() {
        Phone other = aPhone("1002");
        Claim wrong = new Claim(
                "REGISTER",
                "1002",
                new IpAddress(HERE),
                Optional.of(new Caller.OfPhone(other)),
                List.of(credentials(DigestAlgorithm.MD5, PASSWORD, nonce(), 1)));

        assertThat(judge(wrong)).isEqualTo(new Judgement.Disproved(false));
    }

    private void wrong(int times, String source) {
        for (int i = 0; i < times; i++) {
            judge(claim(source, credentials(DigestAlgorithm.MD5, "wrong", nonce(source), 1)));
        }
    }

    private Judgement judge(Claim claim) {
        return proofs.judge(claim, RULES, nonce(), now);
    }

    private Judgement look(Claim claim) {
        return proofs.look(claim, RULES, nonce(), now);
    }

    private Claim right(String source) {
        return claim(source, credentials(DigestAlgorithm.MD5, PASSWORD, nonce(source), 1));
    }

    private static Claim claim(String source, Credentials... credentials) {
        return new Claim(
                "REGISTER",
                "1001",
                new IpAddress(source),
                Optional.of(new Caller.OfPhone(PHONE)),
                List.of(credentials));
    }

    private String nonce() {
        return nonce(HERE);
    }

    private String nonce(String source) {
        return seal.make(now, ++serial, new IpAddress(source));
    }

    private static Credentials credentials(DigestAlgorithm algorithm, String password, String nonce, int count) {
        String nc = "%08x".formatted(count);
        String ha1 = DigestSecret.of("1001", REALM, password).ha1(algorithm);
        String ha2 = algorithm.hex("REGISTER:sip:tandem");
        String response = algorithm.hex(String.join(":", ha1, nonce, nc, "c", "auth", ha2));
        return new Credentials("1001", REALM, nonce, "sip:tandem", algorithm, nc, "c", response);
    }
}
