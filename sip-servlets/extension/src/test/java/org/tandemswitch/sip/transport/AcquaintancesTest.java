package org.tandemswitch.sip.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class AcquaintancesTest {
    private static final long HALF_A_DAY = 12 * 3600;

    private final Acquaintances acquaintances = new Acquaintances(0);

    @Test
    void knows_whom_it_met_and_nobody_else() {
        acquaintances.met(address(1), 10);

        assertThat(acquaintances.knows(address(1), 20)).isTrue();
        assertThat(acquaintances.knows(address(2), 20)).isFalse();
    }

    @Test
    void remembers_for_half_a_day_at_least() {
        acquaintances.met(address(1), HALF_A_DAY - 1);

        assertThat(acquaintances.knows(address(1), HALF_A_DAY + 1)).isTrue();
        assertThat(acquaintances.knows(address(1), 2 * HALF_A_DAY - 1)).isTrue();
    }

    @Test
    void forgets_whom_it_has_not_met_for_a_day() {
        acquaintances.met(address(1), 0);

        acquaintances.knows(address(2), HALF_A_DAY);
        assertThat(acquaintances.knows(address(1), 2 * HALF_A_DAY)).isFalse();
    }

    @Test
    void does_not_grow_without_bounds() {
        for (int i = 0; i < 60_000; i++) {
            acquaintances.met(address(i), 0);
        }

        assertThat(acquaintances.knows(address(59_999), 0)).isFalse();
        assertThat(acquaintances.knows(address(0), 0)).isTrue();
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
