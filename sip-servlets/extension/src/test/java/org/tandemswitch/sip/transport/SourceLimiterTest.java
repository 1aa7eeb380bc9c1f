package org.tandemswitch.sip.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SourceLimiterTest {
    private static final InetAddress ONE = address(1);
    private static final InetAddress OTHER = address(2);

    private final SourceLimiter limiter = new SourceLimiter(10, 42);

    @Test
    void admits_the_rate_and_no_more() {
        assertThat(admitted(ONE, 25, 100)).isEqualTo(10);
    }

    @Test
    void admits_again_in_the_next_second() {
        admitted(ONE, 25, 100);

        assertThat(admitted(ONE, 25, 101)).isEqualTo(10);
    }

    @Test
    void does_not_let_one_source_pay_for_another() {
        admitted(ONE, 1000, 100);

        assertThat(admitted(OTHER, 5, 100)).isEqualTo(5);
    }

    @Test
    void addresses_of_one_net_are_one_source() throws UnknownHostException {
        admitted(InetAddress.getByName("2001:db8:1:2::7"), 25, 100);

        assertThat(admitted(InetAddress.getByName("2001:db8:1:2:3:4:5:6"), 5, 100))
                .isZero();
        assertThat(admitted(InetAddress.getByName("2001:db8:1:3::7"), 5, 100)).isEqualTo(5);
    }

    @Test
    void tells_addresses_of_one_net_apart_where_it_has_to() throws UnknownHostException {
        SourceLimiter exact = new SourceLimiter(10, 42, InetAddress::hashCode);
        InetAddress one = InetAddress.getByName("2001:db8:1:2::7");
        InetAddress other = InetAddress.getByName("2001:db8:1:2::8");

        IntStream.range(0, 25).forEach(i -> exact.admits(one, 100));

        assertThat(exact.admits(one, 100)).isFalse();
        assertThat(exact.admits(other, 100)).isTrue();
    }

    @Test
    void admits_everything_without_a_limit() {
        SourceLimiter open = new SourceLimiter(0, 42);

        assertThat(IntStream.range(0, 1000).allMatch(i -> open.admits(ONE, 100)))
                .isTrue();
    }

    @Test
    void lets_nearly_all_sources_pass_under_a_flood_of_spoofed_ones() {
        IntStream.range(0, 100_000).forEach(i -> limiter.admits(address(i + 1000), 100));

        long passing = IntStream.range(0, 500)
                .filter(i -> limiter.admits(address(i + 500_000), 100))
                .count();

        assertThat(passing).isGreaterThan(495);
    }

    private long admitted(InetAddress source, int packets, long second) {
        return IntStream.range(0, packets)
                .filter(i -> limiter.admits(source, second))
                .count();
    }

    private static InetAddress address(int number) {
        try {
            return InetAddress.getByAddress(
                    new byte[] {10, (byte) (number >> 16), (byte) (number >> 8), (byte) number});
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
