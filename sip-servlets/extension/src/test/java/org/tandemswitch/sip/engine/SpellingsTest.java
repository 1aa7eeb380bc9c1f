package org.tandemswitch.sip.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingsTest {
    @ParameterizedTest
    @CsvSource({
        "::1, [0:0:0:0:0:0:0:1], [::1]",
        "::, [0:0:0:0:0:0:0:0], [::]",
        "2001:DB8::5, [2001:db8:0:0:0:0:0:5], [2001:db8::5]",
        "2001:db8:0:0:10:0:0:0, [2001:db8:0:0:10:0:0:0], [2001:db8:0:0:10::]",
        "1:0:0:2:3:0:0:4, [1:0:0:2:3:0:0:4], [1::2:3:0:0:4]"
    })
    void address_of_ipv6_is_written_at_full_length_or_shortened(String address, String full, String shortened)
            throws Exception {
        assertThat(Spellings.of(InetAddress.getByName(address))).containsExactly(full, shortened);
    }

    @Test
    void one_zero_alone_is_not_left_out() throws Exception {
        assertThat(Spellings.of(InetAddress.getByName("1:0:2:3:4:5:6:7"))).containsExactly("[1:0:2:3:4:5:6:7]");
    }

    @Test
    void address_of_ipv4_needs_no_other_name() throws Exception {
        assertThat(Spellings.of(InetAddress.getByName("127.0.0.1"))).isEmpty();
    }
}
