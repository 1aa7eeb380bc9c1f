package org.tandemswitch.console.story;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.tandemswitch.call.Mark;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.trace.CallStory;
import org.tandemswitch.trace.Ladder;
import org.tandemswitch.trace.Passage;
import org.xml.sax.InputSource;

class LadderDrawingTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String HOSTILE = "\"'><script>alert(1)</script>&\u0000\u202e";

    private final MarkWording wording = new MarkWording(new Texts(Locale.ENGLISH));

    @Test
    void drawing_is_well_formed_whatever_comes_from_the_wire() throws Exception {
        String svg = draw(HOSTILE);

        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertThat(svg).doesNotContain("<script", "\u202e").contains("&lt;script");
    }

    @Test
    void wide_letters_stay_within_their_bounds_and_the_whole_sentence_can_be_read() {
        String svg = draw("忙".repeat(40));

        assertThat(svg)
                .contains(">" + "忙".repeat(12) + "…</text>", ">Vendor " + "忙".repeat(16) + "…</text>")
                .contains("<title>Vendor " + "忙".repeat(40) + " is invited (no. 1)</title>");
    }

    @Test
    void box_is_as_wide_as_what_it_says() {
        int words = "Vendor  is invited (no. 1)".length() * 7 + 34;

        assertThat(draw("abc")).contains(" width=\"" + (words + 3 * 7) + "\"");
        assertThat(draw("忙")).contains(" width=\"" + (words + 12) + "\"");
    }

    @Test
    void decision_that_was_followed_by_another_vendor_says_so() {
        Mark refused = new Mark(NOW, Mark.Kind.REFUSED, 0, "B", "30", 503);

        assertThat(wording.of(refused, true))
                .isEqualTo("Gateway B answered 503 with Retry-After 30, so the next gateway was tried");
        assertThat(wording.of(refused, false)).isEqualTo("Gateway B answered 503 with Retry-After 30");
    }

    @Test
    void vendor_that_was_never_asked_is_not_said_to_have_given_no_answer() {
        assertThat(wording.of(new Mark(NOW, Mark.Kind.UNREACHABLE, 0, "B", "", 0), true))
                .isEqualTo("Gateway B could not be reached, so the next gateway was tried");
        assertThat(wording.of(new Mark(NOW, Mark.Kind.FULL, 1, "C", "", 0), false))
                .isEqualTo("All lines of gateway C were taken when its turn came");
    }

    private String draw(String text) {
        SourceAddress one = new SourceAddress(new IpAddress("192.0.2.1"), 5060);
        Passage message = new Passage(
                NOW,
                true,
                Transport.UDP,
                one,
                one,
                bytes("SIP/2.0 486 " + text + "\r\nCall-ID: in\r\nCSeq: 1 INVITE\r\n\r\n"));
        CallStory story = new CallStory(
                "n1-1",
                "",
                "",
                Optional.empty(),
                List.of(new CallStory.Leg("in", text)),
                List.of(new Mark(NOW, Mark.Kind.INVITED, 0, text, "out", 0)),
                List.of(message),
                0);
        LadderLayout layout =
                LadderLayout.of(Ladder.of(story), wording, List.of("Client", "Tandem", "Vendor"), OptionalInt.of(0));
        return new LadderDrawing(layout).draw();
    }

    private static String bytes(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }
}
