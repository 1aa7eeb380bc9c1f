package org.tandemswitch.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NonceGateTest {
    @Test
    void takes_a_nonce_of_the_form_that_pages_are_given() {
        String id = UUID.randomUUID().toString();

        assertThat(NonceGate.isNonce(Base64.getEncoder().encodeToString(id.getBytes(StandardCharsets.UTF_8))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%%%", "cnViYmlzaA==", "\u0000"})
    void refuses_rubbish(String text) {
        assertThat(NonceGate.isNonce(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"cross-site,true", "same-site,true", "same-origin,false", "none,false", "'',false"})
    void knows_by_the_word_of_the_browser_what_another_site_sends(String site, boolean other) {
        assertThat(NonceGate.isOtherSite(site)).isEqualTo(other);
    }
}
