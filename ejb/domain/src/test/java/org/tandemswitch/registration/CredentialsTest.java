package org.tandemswitch.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemswitch.digest.DigestSecret;

class CredentialsTest {
    private static final DigestSecret SECRET = DigestSecret.of("Mufasa", "http-auth@example.org", "Circle of Life");

    /** The example of RFC 7616 section 3.9.1. */
    @ParameterizedTest
    @CsvSource({
        "MD5, 8ca523f5e9506fed4657c9700eebdbec",
        "SHA-256, 753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1",
    })
    void proves_the_password_of_the_example(String algorithm, String response) {
        Optional<Credentials> read = Credentials.read(
                "Digest username=\"Mufasa\", realm=\"http-auth@example.org\", uri=\"/dir/index.html\", algorithm="
                        + algorithm
                        + ", nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", nc=00000001,"
                        + " cnonce=\"f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ\", qop=auth, response=\""
                        + response + "\"");

        assertThat(read).hasValueSatisfying(credentials -> {
            assertThat(credentials.prove(SECRET, "GET")).isTrue();
            assertThat(credentials.prove(SECRET, "PUT")).isFalse();
        });
    }

    @Test
    void takes_quotes_inside_quotes_for_what_they_are() {
        assertThat(Credentials.read(text("realm=\"a \\\"b\\\" \\\\ c\"")).map(Credentials::realm))
                .contains("a \"b\" \\ c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Digest",
                "Digest ",
                "Basic dXNlcjpwYXNz",
                "Digest username=\"u\", realm=\"r\"",
                "Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"s\", response=\"x\"",
                "Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"s\", response=\"x\", nc=1, cnonce=\"c\", qop=auth",
                "Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"s\", response=\"x\", nc=0000000z, cnonce=\"c\", qop=auth",
                "Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"s\", response=\"x\", nc=00000001, cnonce=\"c\", qop=auth-int",
                "Digest username=\"u\", realm=\"r\", nonce=\"n\", uri=\"s\", response=\"x\", nc=00000001, cnonce=\"c\", qop=auth, algorithm=SHA-1",
                "Digest username=\"u\", username=\"v\", realm=\"r\", nonce=\"n\", uri=\"s\", response=\"x\", nc=00000001, cnonce=\"c\", qop=auth",
            })
    void takes_anything_else_for_no_credentials(String header) {
        assertThat(Credentials.read(header)).isEmpty();
    }

    @Test
    void reads_a_long_header_without_much_ado() {
        assertThat(Credentials.read(text("realm=\"" + "\\\"a".repeat(20_000) + "\"")))
                .isPresent();
        assertThat(Credentials.read("Digest " + "a=\"".repeat(20_000))).isEmpty();
    }

    private static String text(String realm) {
        return "digest username=\"u\"," + realm
                + ",nonce=\"n\",uri=\"s\",response=\"x\",nc=0000000a,cnonce=\"c\",qop=\"auth\"";
    }
}
