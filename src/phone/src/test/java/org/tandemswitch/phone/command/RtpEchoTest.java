package org.tandemswitch.phone.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class RtpEchoTest {
    @Test
    void sends_sound_back_until_the_call_is_over() throws Exception {
        var over = new AtomicBoolean();
        var ended = new CountDownLatch(1);
        var echo = RtpEcho.on("127.0.0.3", over::get, ended::countDown);
        echo.start();

        try (var caller = new DatagramSocket(new InetSocketAddress("127.0.0.2", 0))) {
            caller.setSoTimeout(10_000);
            var sound = "sound".getBytes(UTF_8);
            caller.send(new DatagramPacket(sound, sound.length, new InetSocketAddress("127.0.0.3", echo.port())));
            var back = new DatagramPacket(new byte[100], 100);
            caller.receive(back);
            assertThat(new String(back.getData(), 0, back.getLength(), UTF_8)).isEqualTo("sound");
        }

        over.set(true);
        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }
}
