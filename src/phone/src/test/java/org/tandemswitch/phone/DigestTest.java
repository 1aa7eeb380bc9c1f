package org.tandemswitch.phone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DigestTest {
    /** RFC 2069 erratum 749: the published response of section 2.4 was wrong, this is the right one. */
    @Test
    void answers_a_challenge_without_qop() {
        var challenge = "Digest realm=\"testrealm@host.com\", nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\"";

        var answer = new Digest("Mufasa", "CircleOfLife").answer(challenge, "GET", "/dir/index.html");

        assertThat(Digest.field(answer, "response")).isEqualTo("1949323746fe6a43ef61f9606e7febea");
    }

    @Test
    void counts_and_adds_its_own_nonce_when_asked_for_qop() {
        var answer = new Digest("a", "b")
                .answer("Digest realm=\"r\", nonce=\"n\", qop=\"auth,auth-int\"", "INVITE", "sip:x");

        assertThat(Digest.field(answer, "nc")).isEqualTo("00000001");
        assertThat(Digest.field(answer, "cnonce")).isNotEmpty();
        assertThat(Digest.field(answer, "qop")).isEqualTo("auth");
    }
}
