package org.tandemswitch.console.story;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tandemswitch.call.Mark;
import org.tandemswitch.console.page.Moments;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.trace.CallStory;
import org.tandemswitch.trace.Passage;

class StoryViewTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final Texts texts = new Texts(Locale.ENGLISH);

    @Test
    void hint_speaks_of_answers_only_where_the_last_vendor_gave_one() {
        Mark refused = new Mark(NOW, Mark.Kind.REFUSED, 0, "A", "", 500);
        Mark unreachable = new Mark(NOW, Mark.Kind.UNREACHABLE, 1, "B", "", 0);
        Mark recorded = new Mark(NOW, Mark.Kind.RECORDED, 1, "SERVER", "remote_failure", 0);

        assertThat(view(0, refused, unreachable, recorded).hint()).startsWith("No connection to the vendor came about");
        assertThat(view(0, unreachable, refused, recorded).hint()).startsWith("The vendor failed. Its answers");
    }

    @Test
    void every_vendor_that_failed_is_among_the_decisions() {
        Mark unreachable = new Mark(NOW, Mark.Kind.UNREACHABLE, 0, "A", "", 0);
        Mark full = new Mark(NOW, Mark.Kind.FULL, 1, "B", "", 0);
        Mark invited = new Mark(NOW, Mark.Kind.INVITED, 2, "C", "c@h", 0);

        assertThat(view(0, unreachable, full, invited).decisions())
                .containsExactly(
                        "Gateway A could not be reached, so the next gateway was tried",
                        "All lines of gateway B were taken when its turn came, so the next gateway was tried");
    }

    @Test
    void caller_and_callee_are_known_without_a_message() {
        assertThat(view(0).caller()).isEqualTo("1001");
        assertThat(view(0).callee()).isEqualTo("4420");
        assertThat(new StoryView(CallStory.NOTHING, texts).caller()).isEqualTo("–");
    }

    @Test
    void page_and_shared_page_say_how_many_messages_are_left_out() {
        StoryView endless = view(1234);

        assertThat(endless.leftOut()).endsWith("left out in the middle: 1,234");
        assertThat(shared(endless)).contains(endless.leftOut());
        assertThat(view(0).leftOut()).isEmpty();
    }

    @Test
    void shared_page_says_what_stands_in_a_message_but_for_its_digits() {
        StoryView refused = traced("SIP/2.0 486 Ocupé\r\nTo: \"Zoë \u0966\u0967\" <sip:+4420@h>\r\n\r\n");

        assertThat(shared(refused))
                .contains("Zoë **", "&lt;sip:+****@h&gt;", ">486 Ocupé</text>")
                .doesNotContain("\u0966", "4420");
    }

    @Test
    void caller_goes_by_the_name_that_stands_in_a_message() {
        assertThat(traced("REGISTER sip:h SIP/2.0\r\nFrom: <sip:zoë@h>\r\n\r\n").caller())
                .isEqualTo("zoë");
    }

    private StoryView traced(String message) {
        SourceAddress address = new SourceAddress(new IpAddress("192.0.2.1"), 5060);
        Passage passage = new Passage(
                NOW, true, Transport.UDP, address, address, new String(message.getBytes(UTF_8), ISO_8859_1));
        return new StoryView(
                new CallStory("x", "", "", Optional.empty(), List.of(), List.of(), List.of(passage), 0), texts);
    }

    private String shared(StoryView view) {
        return new SharedStory(view, texts, new Moments(), NOW).page(List.of("Client", "Tandem", "Vendor"));
    }

    private StoryView view(int leftOut, Mark... marks) {
        CallStory story =
                new CallStory("n1-1", "1001", "4420", Optional.empty(), List.of(), List.of(marks), List.of(), leftOut);
        return new StoryView(story, texts);
    }
}
