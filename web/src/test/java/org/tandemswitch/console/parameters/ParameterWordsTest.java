package org.tandemswitch.console.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.parameter.Parameter;
import org.tandemswitch.parameter.Parameters;
import org.tandemswitch.parameter.SipParameters;
import org.tandemswitch.parameter.value.Complaint;
import org.tandemswitch.user.Language;

final class ParameterWordsTest {
    /** What a translation leaves as it is: other parameters, codes, words that are values. */
    private static final Pattern FIXED =
            Pattern.compile("SS_[A-Z_]+|RFC ?\\d+|\\b\\d+\\b|\\b(On|Off|None|Auto|AUTO|Standalone|Forbidden|Allow)\\b");

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
    void every_parameter_is_described_in_every_language(Language language) {
        ParameterWords words = words(language);

        assertThat(Parameters.ALL).allSatisfy(parameter -> assertThat(words.description(parameter))
                .as(parameter.name())
                .isNotBlank()
                .isNotEqualTo(parameter.description()));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
    void nothing_is_described_that_is_no_parameter(Language language) {
        Set<String> names = Parameters.ALL.stream().map(Parameter::name).collect(Collectors.toSet());

        assertThat(Texts.bundle("org.tandemswitch.console.parameters", language.locale())
                        .keySet())
                .isSubsetOf(names);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
    void translations_keep_codes_values_and_names_of_parameters(Language language) {
        ParameterWords words = words(language);

        assertThat(Parameters.ALL).allSatisfy(parameter -> assertThat(fixed(words.description(parameter)))
                .as(parameter.name())
                .containsAll(fixed(parameter.description())));
    }

    @ParameterizedTest
    @EnumSource
    void every_unit_group_and_topic_has_a_word(Language language) {
        ParameterWords words = words(language);

        assertThat(Parameters.ALL).allSatisfy(parameter -> assertThat(
                        words.unit(parameter) + words.group(parameter.group()) + words.topic(parameter.topic()))
                .as(parameter.name())
                .doesNotContain("unit.", "group.", "topic."));
    }

    @Test
    void complains_in_the_language_of_the_reader() {
        Complaint complaint = Complaint.of("parameter.not.in.range", 90, 86400);

        assertThat(words(Language.ENGLISH).complaint(complaint)).isEqualTo("Must be between 90 and 86400.");
        assertThat(words(Language.SPANISH).complaint(complaint)).isEqualTo("Debe estar entre 90 y 86400.");
        assertThat(words(Language.CHINESE).complaint(complaint)).isEqualTo("必须在 90 到 86400 之间。");
    }

    @Test
    void takes_the_english_description_from_the_table() {
        assertThat(words(Language.ENGLISH).description(SipParameters.SS_SIP_SESSION_TTL))
                .isEqualTo(SipParameters.SS_SIP_SESSION_TTL.description());
    }

    private static ParameterWords words(Language language) {
        return new ParameterWords(new Texts(language.locale()), language);
    }

    private static Set<String> fixed(String text) {
        return FIXED.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
