package org.tandemswitch.sip.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tandemswitch.sip.extension.CapturedLog;

class MalformedLogTest {
    @RegisterExtension
    final CapturedLog said = new CapturedLog();

    private final MalformedLog log = new MalformedLog();

    @Test
    void tells_of_a_source_once_a_minute() {
        assertThat(log.isNews(address(1), 5)).isTrue();
        assertThat(log.isNews(address(1), 5)).isFalse();
        assertThat(log.isNews(address(2), 5)).isTrue();
        assertThat(log.isNews(address(1), 6)).isTrue();
    }

    @Test
    void falls_silent_under_a_flood_of_spoofed_sources() {
        long told = IntStream.range(0, 10_000)
                .filter(i -> log.isNews(address(i), 5))
                .count();

        assertThat(told).isEqualTo(30);
    }

    private static InetAddress address(int number) {
        try {
            return InetAddress.getByAddress(new byte[] {10, 0, (byte) (number >> 8), (byte) number});
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
