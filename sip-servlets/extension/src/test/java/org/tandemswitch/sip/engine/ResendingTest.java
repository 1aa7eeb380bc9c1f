package org.tandemswitch.sip.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sip.ClientTransaction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.sip.application.Manner;
import org.tandemswitch.sip.application.NamedHosts;
import org.tandemswitch.sip.application.OpenDoor;
import org.tandemswitch.sip.application.Reception;
import org.tandemswitch.sip.application.Visitor;
import org.tandemswitch.sip.transport.Guidance;
import org.tandemswitch.sip.transport.Limits;
import org.tandemswitch.sip.transport.Transport;

/** When the stack on a real socket repeats itself to a peer that only listens. */
class ResendingTest {
    private static final long ROUNDING = 1;
    private static final long LATE = 2500;

    private LoopbackStack here;
    private UdpPhone phone;

    @BeforeEach
    void open() throws Exception {
        here = new LoopbackStack(Transport.UDP, new Limits(4000, 0, 100, 10, 10));
        phone = new UdpPhone(here.port);
    }

    @AfterEach
    void close() throws Exception {
        phone.close();
        here.close();
    }

    @Test
    @DisplayName("RS-01 D-11 repeats a request by the waits it was given, then waits once more and gives up")
    void repeats_by_the_waits_given() throws Exception {
        here.stack.follow(waits(200, 400, 100));
        long begin = System.nanoTime();

        here.call(invite());

        assertReceived(begin, 0);
        assertReceived(begin, 200);
        assertReceived(begin, 600);
        assertReceived(begin, 700);
        awaitTimeout();
        assertThat(millisSince(begin)).isGreaterThanOrEqualTo(800 - ROUNDING);
        assertThat(phone.receive(500)).isEmpty();
        assertThat(here.timeouts).hasValue(1);
    }

    @Test
    @DisplayName("RS-05 any provisional answer stops an INVITE")
    void stops_at_the_first_word() throws Exception {
        here.stack.follow(waits(3000, 3000, 3000));
        here.call(invite());
        String invite = phone.receive(10_000);

        phone.send(trying(invite));

        assertThat(phone.receive(4000)).isEmpty();
        assertThat(here.timeouts).hasValue(0);
    }

    /** Late it may be, but the last one not as late as by the usual waits. */
    private void assertReceived(long begin, long millis) throws IOException {
        assertThat(phone.receive(10_000)).startsWith("INVITE ");
        assertThat(millisSince(begin)).isBetween(millis - ROUNDING, millis + LATE);
    }

    private void awaitTimeout() throws InterruptedException {
        for (int turn = 0; turn < 1000 && here.timeouts.get() == 0; turn++) {
            Thread.sleep(10);
        }
    }

    private static long millisSince(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private static Guidance waits(long... millis) {
        List<Duration> waits = new ArrayList<>();
        for (long wait : millis) {
            waits.add(Duration.ofMillis(wait));
        }
        return new Patient(waits);
    }

    private record Patient(List<Duration> waits) implements OpenDoor, Guidance {
        @Override
        public Reception receive(Visitor visitor) {
            return Reception.LET_IN;
        }

        @Override
        public Manner manner(Object leg) {
            return Manner.USUAL;
        }

        @Override
        public int tos() {
            return 0xa0;
        }

        @Override
        public List<Duration> waits(ClientTransaction transaction) {
            return waits;
        }

        @Override
        public NamedHosts hosts() {
            return NOBODY;
        }
    }

    private static String trying(String invite) {
        StringBuilder answer = new StringBuilder("SIP/2.0 100 Trying\n");
        invite.lines()
                .filter(line -> line.matches("(?i)(Via|From|To|Call-ID|CSeq):.*"))
                .forEach(line -> answer.append(line).append('\n'));
        return answer.append("Content-Length: 0\n\n").toString();
    }

    private String invite() {
        return "INVITE sip:1@127.0.0.1:" + phone.port() + " SIP/2.0\r\n"
                + "Via: SIP/2.0/UDP 127.0.0.1:" + here.port + "\r\n"
                + "From: <sip:a@h>;tag=1\r\nTo: <sip:1@h>\r\nCall-ID: resent\r\nCSeq: 1 INVITE\r\n"
                + "Contact: <sip:a@127.0.0.1:" + here.port + ">\r\nMax-Forwards: 70\r\nContent-Length: 0\r\n\r\n";
    }
}
