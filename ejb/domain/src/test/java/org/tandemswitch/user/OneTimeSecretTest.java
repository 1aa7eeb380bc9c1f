package org.tandemswitch.user;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OneTimeSecretTest {
    private static final OneTimeSecret SECRET = OneTimeSecret.of("12345678901234567890".getBytes(US_ASCII));

    @ParameterizedTest
    @CsvSource({
        "0, 755224",
        "1, 287082",
        "2, 359152",
        "3, 969429",
        "4, 338314",
        "5, 254676",
        "6, 287922",
        "7, 162583",
        "8, 399871",
        "9, 520489"
    })
    @DisplayName("US-02 codes are those of RFC 4226 appendix D")
    void codes_by_count(long step, String code) {
        assertThat(SECRET.code(step)).isEqualTo(code);
    }

    /** The RFC shows eight digits; six are the last of them. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    @DisplayName("US-02 codes are those of RFC 6238 appendix B")
    void codes_by_time(long second, String eight) {
        Instant time = Instant.ofEpochSecond(second);

        assertThat(SECRET.code(OneTimeSecret.step(time))).isEqualTo(eight.substring(2));
        assertThat(SECRET.stepOf(eight.substring(2), time)).hasValue(second / 30);
    }

    @ParameterizedTest
    @CsvSource({"998, false", "999, true", "1000, true", "1001, true", "1002, false"})
    @DisplayName("US-02 a code is good one step before and after its own, and no further")
    void codes_are_good_around_their_time(long step, boolean good) {
        Instant now = Instant.ofEpochSecond(1000 * 30 + 29);

        assertThat(SECRET.stepOf(SECRET.code(step), now).isPresent()).isEqualTo(good);
    }

    @Test
    void blanks_between_the_digits_do_not_matter() {
        assertThat(SECRET.stepOf(" 287 082 ", Instant.ofEpochSecond(59))).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "28708", "2870820", "-87082", "٢٨٧٠٨٢", "287082;"})
    void what_is_no_code_is_none(String typed) {
        assertThat(SECRET.stepOf(typed, Instant.ofEpochSecond(59))).isEmpty();
    }

    @Test
    void address_tells_an_authenticator_all_it_needs() {
        String uri = SECRET.uri("Tandem", "anna maría@node:1");

        assertThat(uri)
                .isEqualTo("otpauth://totp/Tandem:anna%20mar%C3%ADa%40node%3A1"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Tandem&algorithm=SHA1&digits=6&period=30");
        assertThat(URI.create(uri).getScheme()).isEqualTo("otpauth");
    }

    @Test
    void keeps_itself_out_of_logs() {
        assertThat(SECRET).hasToString("***");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GEZDGNBV", "gezdgnbvgy3tqojqgezdgnbvgy3tqojq", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJ1"})
    void is_of_twenty_bytes_in_base32(String letters) {
        assertThatThrownBy(() -> new OneTimeSecret(letters)).isInstanceOf(IllegalArgumentException.class);
    }
}
