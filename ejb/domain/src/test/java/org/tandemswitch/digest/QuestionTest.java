package org.tandemswitch.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {
    /** RFC 7616 section 3.9.1 with its cnonce, for another method. */
    private static final String NONCE = "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v";

    private static final String OPAQUE = "FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS";
    private static final String CNONCE = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";

    @Test
    void answers_as_the_standard_s_example_does() {
        Question question =
                Question.first("Authorization", List.of(asked("SHA-256"))).orElseThrow();

        String answer = question.answer("Mufasa", "Circle of Life", "GET", "/dir/index.html", 1, CNONCE);

        assertThat(answer)
                .contains("response=\"753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1\"")
                .contains("username=\"Mufasa\"", "opaque=\"" + OPAQUE + "\"", "qop=auth", "nc=00000001");
    }

    @Test
    void answers_md5_as_the_standard_s_example_does() {
        Question question =
                Question.first("Authorization", List.of(asked("MD5"))).orElseThrow();

        assertThat(question.answer("Mufasa", "Circle of Life", "GET", "/dir/index.html", 1, CNONCE))
                .contains("response=\"8ca523f5e9506fed4657c9700eebdbec\"");
    }

    @Test
    void takes_the_first_that_can_be_answered() {
        List<String> asked = List.of("Basic realm=\"x\"", asked("SHA-512-256"), asked("SHA-256"), asked("MD5"));

        assertThat(Question.first("Authorization", asked)
                        .orElseThrow()
                        .algorithm()
                        .token())
                .isEqualTo("SHA-256");
    }

    @Test
    void old_question_without_qop_gets_an_old_answer() {
        Question old = Question.first("Authorization", List.of("Digest realm=\"r\", nonce=\"n\""))
                .orElseThrow();

        assertThat(old.answer("u", "p", "REGISTER", "sip:r", 1, "c")).doesNotContain("qop", "nc=", "cnonce");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Digest", "Digest realm=\"r\"", "Digest realm=\"r\", nonce=\"n\", qop=\"auth-int\""})
    void what_cannot_be_answered_is_none(String asked) {
        assertThat(Question.first("Authorization", List.of(asked))).isEmpty();
    }

    private static String asked(String algorithm) {
        return "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm=" + algorithm + ", nonce=\""
                + NONCE + "\", opaque=\"" + OPAQUE + "\"";
    }
}
