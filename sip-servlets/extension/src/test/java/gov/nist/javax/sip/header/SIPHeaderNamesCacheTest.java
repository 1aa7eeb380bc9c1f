package gov.nist.javax.sip.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SIPHeaderNamesCacheTest {
    @Test
    @DisplayName("names that nobody knows are told in small letters, and not kept")
    void keeps_nothing() throws Exception {
        Field known = SIPHeaderNamesCache.class.getDeclaredField("KNOWN");
        known.setAccessible(true);
        int before = ((Map<?, ?>) known.get(null)).size();

        assertThat(SIPHeaderNamesCache.toLowerCase("Call-ID")).isEqualTo("call-id");
        assertThat(SIPHeaderNamesCache.toLowerCase("call-id")).isEqualTo("call-id");
        assertThat(SIPHeaderNamesCache.toLowerCase("X-Never-Heard")).isEqualTo("x-never-heard");
        assertThat(known.get(null))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .hasSize(before)
                .doesNotContainKey("X-Never-Heard");
    }
}
