package org.tandemswitch.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/calls", "/routing-gateways", "/records.xhtml"})
    void leads_back_to_a_page_of_ours(String path) {
        assertThat(ReturnPath.parse(path).map(ReturnPath::text)).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "calls",
                "//evil.test",
                "https://evil.test/",
                "/\\evil.test",
                "/a/b",
                "/calls?x=1",
                "/calls\r\nX: y",
                "/login",
                "/login.xhtml",
                "/%2f%2fevil.test",
                "javascript:alert(1)"
            })
    void leads_nowhere_else(String path) {
        assertThat(ReturnPath.parse(path)).isEmpty();
    }
}
