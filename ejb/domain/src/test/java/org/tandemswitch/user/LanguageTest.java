package org.tandemswitch.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LanguageTest {
    @ParameterizedTest
    @CsvSource({"en,ENGLISH", "en-GB,ENGLISH", "es-MX,SPANISH", "zh,CHINESE", "zh-CN,CHINESE", "zh-Hans-SG,CHINESE"})
    void is_found_by_the_tags_of_all_its_countries(String tag, Language language) {
        assertThat(Language.of(tag)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tlh", "<script>", "english"})
    void is_none_for_a_tag_of_no_language_of_ours(String tag) {
        assertThat(Language.of(tag)).isEmpty();
    }

    @Test
    void is_found_again_by_its_key() {
        assertThat(Language.values())
                .allSatisfy(language -> assertThat(Language.of(language.key())).contains(language));
    }
}
