package org.tandemswitch.console.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/calls", "/routing-gateways", "/records.xhtml", "/parameters?find=ttl&changed=1"})
    void leads_back_to_a_page_of_ours(String path) {
        assertThat(ReturnPath.parse(path).map(ReturnPath::text)).contains(path);
    }

    @Test
    void keeps_the_filters_of_the_page() {
        assertThat(ReturnPath.parse("/log?by=a&text=b%20c").map(ReturnPath::asQuery))
                .contains("?from=%2Flog%3Fby%3Da%26text%3Db%2520c");
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
                "/calls?x=//evil.test",
                "/calls?x=1\r\nX: y",
                "/login?from=/login",
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
