package org.tandemswitch.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemswitch.user.User;

class TokenSecretTest {
    private static final TokenSecret SECRET = TokenSecret.of(new byte[TokenSecret.BYTES]);

    @Test
    @DisplayName("a secret begins with what it is recognised by, and is read as it was written")
    void is_written_and_read() {
        assertThat(SECRET.text()).isEqualTo("tandem_" + "A".repeat(43));
        assertThat(TokenSecret.parse(SECRET.text())).contains(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tandem_",
                "tandem_AAAA",
                "other_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "tandem_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA "
            })
    @DisplayName("what has another form is no secret")
    void other_forms_are_none(String shown) {
        assertThat(TokenSecret.parse(shown)).isEmpty();
    }

    @Test
    @DisplayName("neither secret nor hash tell themselves to a log, and the hash is not the secret")
    void keeps_itself_out_of_logs() {
        assertThat(SECRET.toString() + SECRET.hash()).isEqualTo("******");
        assertThat(SECRET.hash().hex()).hasSize(64).isNotEqualTo(SECRET.text());
    }

    @Test
    @DisplayName("the log names a token so that no user can be meant")
    void actor_is_no_user() {
        assertThat(TokensContract.SETUP.actor("192.0.2.7").name()).isEqualTo("token:Setup");
        assertThat(User.isName("token:Setup")).isFalse();
        assertThat(Token.isName("a".repeat(50))).isTrue();
        assertThat(Token.isName("a".repeat(51))).isFalse();
    }
}
