package org.tandemswitch.sip.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import javax.sip.message.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemswitch.phone.Mutation;
import org.tandemswitch.sip.extension.CapturedLog;

/**
 * Messages with small harms done to them, at the parser's edge. {@code -Dtandem.fuzz=1000000} tries that many of each seed;
 * a seed that has found something once is kept.
 */
class MutationFuzzTest {
    private static final int MESSAGES = Integer.getInteger("tandem.fuzz", 5_000);
    private static final long LONGEST_MILLIS = 20_000;
    private static final String GOOD = "OPTIONS sip:b@h SIP/2.0\r\nVia: SIP/2.0/UDP 127.0.0.1;branch=z9hG4bK1\r\n"
            + "From: <sip:a@h>;tag=1\r\nTo: <sip:b@h>\r\nCall-ID: 77\r\nCSeq: 1 OPTIONS\r\n\r\n";

    @RegisterExtension
    final CapturedLog said = new CapturedLog();

    private final Edge edge = new Edge(new Limits(8192, 0, 100, 10, 10));
    private final List<TortureTable.Entry> sound = TortureTable.entries();

    @AfterEach
    void stop() {
        edge.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {20261129, 4475, 5118})
    void no_harmed_message_harms_the_lane(long seed) {
        Random random = new Random(seed);
        for (int i = 1; i <= MESSAGES; i++) {
            TortureTable.Entry entry = pick(random);
            edge.take(Mutation.some(entry.message(), pick(random).message(), random), entry.transport());
            if (i % 1000 == 0) {
                edge.await();
                assertThat(edge.replies()).allMatch(MutationFuzzTest::isPlainRefusal);
                assertThat(edge.delivered()).allMatch(MutationFuzzTest::canBeReadAgain);
                edge.forget();
            }
        }

        assertThat(edge.outcome(GOOD.getBytes(ISO_8859_1))).contains("delivered ");
        assertThat(said.lines()).noneMatch(line -> line.contains("goes on after"));
    }

    private TortureTable.Entry pick(Random random) {
        return sound.get(random.nextInt(sound.size()));
    }

    /** The stack keeps what it has finished with as text, and its answer. */
    private static boolean canBeReadAgain(SIPMessage message) {
        try {
            message.getTopmostVia().setParameter("received", "127.0.0.1");
            message.getTopmostVia().setParameter("rport", "5070");
            SIPMessage again = again(message);
            return Soundness.hasEssentials(again)
                    && contacts(again) == contacts(message)
                    && (!(message instanceof SIPRequest request)
                            || Soundness.hasEssentials(again(request.createResponse(Response.BUSY_HERE))));
        } catch (ParseException | RuntimeException e) {
            return false;
        }
    }

    private static SIPMessage again(SIPMessage message) throws ParseException {
        return new LenientParser().parseSIPMessage(message.encodeAsBytes("UDP"), true, false, null);
    }

    private static int contacts(SIPMessage message) {
        return message.getContactHeaders() == null
                ? 0
                : message.getContactHeaders().size();
    }

    /** One head, nothing of the parser in its first line, and no line that could be a second message. */
    private static boolean isPlainRefusal(String reply) {
        return reply.matches(
                        "(?s)SIP/2\\.0 (400 Bad Request|505 SIP version not supported|513 Message Too Large)\r\n.*\r\n\r\n")
                && reply.indexOf("\r\n\r\n") == reply.length() - 4
                && !reply.replace("\r\n", "").contains("\r");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Via: SIP/2.0/UDP 127.0.0.1;branch=z9hG4bK%d\r\n",
                "X: %d\r\n",
                "Route: <sip:h%d;lr>\r\n",
                "v:,,\r\n",
                ",SIP/2.0/UDP h%d\r\n ",
                "\"\\",
                "(((((((",
                "Accept: a/b;c=\"%d\"\r\n",
                "X:\r\n %d\r\n",
                "--%d\r\nContent-Type: multipart/mixed;boundary=%d\r\n\r\n",
            })
    void sixty_kilobytes_of_the_same_are_done_with_in_a_moment(String part) {
        try (Edge wide = new Edge(new Limits(65_507, 0, 100, 10, 10))) {
            StringBuilder text = new StringBuilder(GOOD.substring(0, GOOD.length() - 2));
            for (int i = 0; text.length() < 65_000; i++) {
                text.append(part.replace("%d", Integer.toString(i)));
            }
            long before = System.nanoTime();

            wide.outcome(text.append("\r\n\r\n").toString().getBytes(ISO_8859_1));

            assertThat(Duration.ofNanos(System.nanoTime() - before).toMillis()).isLessThan(LONGEST_MILLIS);
        }
    }

    @Test
    void stream_that_comes_byte_by_byte_is_cut_where_it_should() throws Exception {
        StreamFramer framer = new StreamFramer(1 << 16);
        String body = "x".repeat(60_000);
        String message = GOOD.substring(0, GOOD.length() - 2) + "Content-Length: 60000\r\n\r\n" + body;
        long before = System.nanoTime();

        int found = 0;
        for (byte one : (message + message).getBytes(ISO_8859_1)) {
            framer.add(new byte[] {one});
            found += framer.next().isPresent() ? 1 : 0;
        }

        assertThat(found).isEqualTo(2);
        assertThat(framer.isEmpty()).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - before).toMillis()).isLessThan(LONGEST_MILLIS);
    }
}
