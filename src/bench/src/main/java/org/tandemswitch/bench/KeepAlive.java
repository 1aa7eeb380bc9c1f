package org.tandemswitch.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.tandemswitch.parameter.ParameterSet;
import org.tandemswitch.registration.KeepAliveCycle;
import org.tandemswitch.registration.KeepAlivePace;

/**
 * {@code tandem keepalive [bindings]}: one cycle of NAT keep-alive at default pacing over a real socket of the loopback,
 * every binding being looked up again before its datagram leaves, as in the switch. Prints how much of one core it takes.
 */
public final class KeepAlive {
    private static final Duration TICK = Duration.ofMillis(100);
    private static final int USUAL = 100_000;

    private KeepAlive() {}

    public static void main(String[] words) throws IOException {
        int bindings = words.length > 0 ? Integer.parseInt(words[0]) : USUAL;
        InetAddress loopback = InetAddress.getLoopbackAddress();
        try (DatagramSocket sink = new DatagramSocket(0, loopback);
                DatagramSocket socket = new DatagramSocket(0, loopback)) {
            InetSocketAddress phone = new InetSocketAddress(loopback, sink.getLocalPort());
            System.out.println(measure(bindings, KeepAlivePace.of(ParameterSet.STANDARD), socket, phone));
        }
    }

    private static String measure(int bindings, KeepAlivePace pace, DatagramSocket socket, InetSocketAddress phone)
            throws IOException {
        byte[] payload = pace.message().getBytes(StandardCharsets.UTF_8);
        Map<Integer, Instant> live = new ConcurrentHashMap<>();
        List<Integer> everybody = IntStream.range(0, bindings).boxed().toList();
        everybody.forEach(one -> live.put(one, Instant.EPOCH));
        KeepAliveCycle<Integer> cycle = new KeepAliveCycle<>();
        int sent = 0;
        Instant begin = Instant.now();
        Instant end = begin.plus(pace.period()).minus(TICK);
        long cpu = cpuNanos();
        for (Instant now = begin; now.isBefore(end); now = Instant.now()) {
            for (Integer one : cycle.poll(now, pace, () -> List.copyOf(live.keySet()))) {
                socket.send(new DatagramPacket(payload, payload.length, phone));
                live.put(one, now);
                sent++;
            }
            LockSupport.parkNanos(TICK.toNanos());
        }
        double seconds = (cpuNanos() - cpu) / 1e9;
        return "%d of %d bindings served in one cycle of %d s: %.2f CPU-seconds, %.1f %% of one core"
                .formatted(
                        sent,
                        bindings,
                        pace.period().toSeconds(),
                        seconds,
                        100 * seconds / pace.period().toSeconds());
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
