package org.tandemswitch.interworking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderRulesTest {
    private static HeaderRules passing(HeaderPassing passing, String... names) {
        return new HeaderRules(List.of(), passing, new TreeSet<>(Set.of(names)), false);
    }

    @ParameterizedTest
    @DisplayName("SI-10 secrets, identities and the headers of the switch itself pass in no mode")
    @ValueSource(
            strings = {
                "Authorization",
                "PROXY-authorization",
                "WWW-Authenticate",
                "Proxy-Authenticate",
                "Authentication-Info",
                "Via",
                "v",
                "Route",
                "Record-Route",
                "Contact",
                "m",
                "From",
                "P-Asserted-Identity",
                "Identity",
                "User-Agent",
                "Content-Length",
                "l",
                "Session-Expires",
                "P-Media-Authorization",
                "P-OSP-Auth-Token",
                "P-DCS-Trace-Party-ID",
                "P-DCS-Billing-Info",
                "Additional-Identity",
                "Cellular-Network-Info",
                "MSS_Initial_Remote_Addr",
                "x"
            })
    void guarded_headers_never_pass(String name) {
        assertThat(passing(HeaderPassing.ALL).passes(name)).isFalse();
        assertThat(passing(HeaderPassing.LISTED, name).passes(name)).isFalse();
        assertThat(new HeaderLines().read(name + ": x").complaint()).isPresent();
        assertThat(new HeaderNames().read("X-Fine, " + name).complaint()).isPresent();
    }

    @ParameterizedTest
    @DisplayName("RFC 3323 5.3 what a caller writes of itself passes, but not of a caller who stays unknown")
    @ValueSource(strings = {"Subject", "in-reply-to"})
    void personal_headers_of_nobody_do_not_pass(String name) {
        assertThat(passing(HeaderPassing.ALL).passes(name)).isTrue();
        assertThat(passing(HeaderPassing.ALL).namingNobody().passes(name)).isFalse();
        assertThat(passing(HeaderPassing.LISTED, name).namingNobody().passes(name))
                .isFalse();
        assertThat(passing(HeaderPassing.ALL).namingNobody().passes("X-Any")).isTrue();
    }

    @Test
    @DisplayName("SI-10 all, listed or none")
    void passes_by_mode() {
        assertThat(passing(HeaderPassing.ALL).passes("X-Any")).isTrue();
        assertThat(passing(HeaderPassing.LISTED, "X-One").passes("x-one")).isTrue();
        assertThat(passing(HeaderPassing.LISTED, "X-One").passes("X-Any")).isFalse();
        assertThat(passing(HeaderPassing.NONE, "X-One").passes("X-One")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no colon", ": x", "X Y: z", "X-Empty:", "X-Bell: \u0007", "X: a\tb"})
    void refuses_what_is_no_header(String text) {
        assertThat(new HeaderLines().read(text).complaint()).isPresent();
    }

    @Test
    void reads_what_it_wrote() {
        List<HeaderLine> lines =
                new HeaderLines().read("X-One: 1\r\n\n X-Two :  zwei ä").value().orElseThrow();

        assertThat(lines).containsExactly(new HeaderLine("X-One", "1"), new HeaderLine("X-Two", "zwei ä"));
        assertThat(new HeaderLines().read(new HeaderLines().write(lines)).value())
                .contains(lines);
    }
}
