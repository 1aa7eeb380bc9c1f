package org.tandemswitch.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemswitch.gateway.IpAddress;

class ProxyPathTest {
    @ParameterizedTest
    @DisplayName("RFC 3327 the proxy next to us is where the REGISTER came from, and no address in it leads elsewhere")
    @CsvSource(
            delimiter = '|',
            value = {
                "<sip:192.0.2.1;lr> | 192.0.2.1 | true",
                "<sip:edge@192.0.2.1:5070;lr;ob>, <sip:10.0.0.1;lr> | 192.0.2.1 | true",
                "<sip:[2001:db8::1]:5060;lr> | 2001:db8:0::1 | true",
                "<sip:192.0.2.1;lr=on> | 192.0.2.1 | true",
                "sip:192.0.2.1;lr | 192.0.2.1 | false",
                "<sip:192.0.2.2;lr> | 192.0.2.1 | false",
                "<sip:10.0.0.1;lr>, <sip:192.0.2.1;lr> | 192.0.2.1 | false",
                "<sip:192.0.2.1> | 192.0.2.1 | false",
                "<sip:192.0.2.1;lr;MAddr=192.0.2.2> | 192.0.2.1 | false",
                "<sip:192.0.2.1@192.0.2.2;lr> | 192.0.2.1 | false",
                "<sip:proxy.example.com;lr> | 192.0.2.1 | false",
                "<tel:+44> | 192.0.2.1 | false",
            })
    void begins_where_the_request_came_from(String path, String source, boolean begins) {
        assertThat(ProxyPath.begins(List.of(path), new IpAddress(source))).isEqualTo(begins);
    }
}
