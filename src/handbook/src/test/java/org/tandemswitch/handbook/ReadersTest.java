package org.tandemswitch.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.tandemswitch.parameter.Parameter;
import org.tandemswitch.parameter.Parameters;
import org.tandemswitch.parameter.SipParameters;

final class ReadersTest {
    /** Reads one, in a lambda. */
    private static final Supplier<Parameter<?>> READER = () -> SipParameters.SS_SIP_SESSION_TTL;

    @Test
    void what_code_reads_is_found() throws URISyntaxException {
        assertThat(READER.get().name()).isEqualTo("SS_SIP_SESSION_TTL");

        assertThat(Readers.parametersReadIn(List.of(whereIs(ReadersTest.class))))
                .containsExactly("SS_SIP_SESSION_TTL");
    }

    @Test
    void definitions_presets_and_rules_are_no_readers() throws URISyntaxException {
        Path definitions = whereIs(Parameters.class);

        assertThat(Readers.parametersReadIn(List.of(definitions)))
                .doesNotContain("SS_H245_PORT_RANGE")
                .hasSizeLessThan(Parameters.ALL.size());
    }

    @Test
    void page_says_which_parameters_nothing_reads() {
        String page = new ParametersPage(Set.of("SS_SIP_SESSION_TTL")).text();

        assertThat(page.lines().filter(line -> line.contains("| *not yet effective* |")))
                .hasSize(Parameters.ALL.size() - 1)
                .noneMatch(line -> line.startsWith("| `SS_SIP_SESSION_TTL` |"));
    }

    private static Path whereIs(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
