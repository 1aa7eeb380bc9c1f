package org.tandemswitch.sip.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tandemswitch.sip.extension.CapturedLog;

class StreamListenerTest {
    @RegisterExtension
    final CapturedLog said = new CapturedLog();

    @Test
    void goes_on_after_an_error_until_it_is_closed() throws IOException, InterruptedException {
        CountDownLatch turns = new CountDownLatch(2);
        Selector selector = Selector.open();
        Thread thread = StreamListener.selecting(
                () -> {
                    turns.countDown();
                    throw new OutOfMemoryError("provoked");
                },
                selector,
                "sip-tcp-test");

        thread.start();

        assertThat(turns.await(30, TimeUnit.SECONDS)).isTrue();
        selector.close();
        thread.join(Duration.ofSeconds(30).toMillis());
        assertThat(thread.isAlive()).isFalse();
        assertThat(said.lines()).isNotEmpty().allMatch(line -> line.contains("TANDEMSIP0009"));
    }
}
