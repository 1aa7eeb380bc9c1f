package org.tandemswitch.user;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class Base32Test {
    /** RFC 4648 section 10, without padding. */
    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "f, MY",
        "fo, MZXQ",
        "foo, MZXW6",
        "foob, MZXW6YQ",
        "fooba, MZXW6YTB",
        "foobar, MZXW6YTBOI",
        "12345678901234567890, GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
    })
    void is_that_of_the_rfc(String plain, String letters) {
        assertThat(Base32.encode(plain.getBytes(US_ASCII))).isEqualTo(letters);
        assertThat(Base32.decode(letters)).asString(US_ASCII).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({"-1, 74", "-128, QA", "0, AA"})
    void knows_no_signs(byte one, String letters) {
        assertThat(Base32.encode(new byte[] {one})).isEqualTo(letters);
        assertThat(Base32.decode(letters)).containsExactly(one);
    }
}
