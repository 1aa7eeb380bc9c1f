package org.tandemswitch.sip.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemswitch.sip.transport.StreamFramer.BrokenStreamException;

class StreamFramerTest {
    private static final String WITH_BODY = "INVITE sip:1@h SIP/2.0\r\nContent-Length: 4\r\n\r\nbody";
    private static final String COMPACT = "MESSAGE sip:1@h SIP/2.0\r\nl:2\r\n\r\nhi";
    private static final String BARE = "OPTIONS sip:1@h SIP/2.0\r\nCSeq: 1 OPTIONS\r\n\r\n";

    private final StreamFramer framer = new StreamFramer(1000);

    @Test
    void cuts_several_messages_out_of_one_chunk() throws BrokenStreamException {
        add(WITH_BODY + COMPACT + BARE);

        assertThat(messages()).containsExactly(WITH_BODY, COMPACT, BARE);
    }

    @Test
    void joins_a_message_that_comes_byte_by_byte() throws BrokenStreamException {
        List<String> found = new ArrayList<>();
        for (String letter : (WITH_BODY + BARE).split("")) {
            add(letter);
            found.addAll(messages());
        }

        assertThat(found).containsExactly(WITH_BODY, BARE);
    }

    @Test
    void counts_pings_between_messages() {
        add("\r\n\r\n");

        assertThat(framer.takePings()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "many", "", "99999999999"})
    void gives_up_on_an_impossible_length(String length) {
        add("INVITE sip:1@h SIP/2.0\r\nContent-Length: " + length + "\r\n\r\n");

        assertThatThrownBy(framer::next).isInstanceOf(BrokenStreamException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 0\r\nContent-Length: 4",
                "Content-Length: 4\r\nl: 4",
                "Content-Length: 4\r\n 0",
            })
    void gives_up_on_a_length_that_may_be_read_in_two_ways(String lengths) {
        add("INVITE sip:1@h SIP/2.0\r\n" + lengths + "\r\n\r\nbody");

        assertThatThrownBy(framer::next).isInstanceOf(BrokenStreamException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length :\r\n 4",
                "CONTENT-LENGTH\t: 4",
                "Content-Length-Of: 2\r\nL: 4",
                "no field\r\n: 2\r\nContent-Length: 4",
                "Subject: x\r\n Content-Length: 2\r\nContent-Length: 4",
                "Content-Length: 4\r\nSubject: x\r\n\tl: 0",
            })
    void reads_folded_lines_as_one(String fields) throws BrokenStreamException {
        String message = "INVITE sip:1@h SIP/2.0\r\n" + fields + "\r\n\r\nbody";
        add(message + BARE);

        assertThat(messages()).containsExactly(message, BARE);
    }

    @Test
    void tells_whether_something_is_unfinished() throws BrokenStreamException {
        add(WITH_BODY);
        assertThat(framer.isEmpty()).isFalse();

        messages();

        assertThat(framer.isEmpty()).isTrue();
    }

    @Test
    void gives_up_on_a_head_without_end() {
        add("X".repeat(1001));

        assertThatThrownBy(framer::next).hasMessage(DropReason.TOO_LARGE.name());
    }

    @Test
    void gives_up_on_a_body_that_is_announced_too_large() {
        add("INVITE sip:1@h SIP/2.0\r\nContent-Length: 5000\r\n\r\n");

        assertThatThrownBy(framer::next).hasMessage(DropReason.TOO_LARGE.name());
    }

    private void add(String text) {
        framer.add(text.getBytes(ISO_8859_1));
    }

    private List<String> messages() throws BrokenStreamException {
        List<String> found = new ArrayList<>();
        Optional<byte[]> next = framer.next();
        while (next.isPresent()) {
            found.add(new String(next.get(), ISO_8859_1));
            next = framer.next();
        }
        return found;
    }
}
