package org.tandemswitch.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemswitch.gateway.Transport;

class TraceSubjectTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "number, 4420*, true",
        "number, 442012, true",
        "number, +442012, true",
        "number, 442, false",
        "phone, 2001, true",
        "address, 192.0.2.2, true",
        "address, 192.0.2.1, false",
        "gateway, B, false",
        "all, '', true"
    })
    void message_tells_whether_it_is_meant(String kind, String value, boolean meant) {
        Passage passage = PcapTest.passage(
                "192.0.2.1",
                "192.0.2.2",
                Transport.UDP,
                "INVITE sip:+442012@h SIP/2.0\r\nf: \"A\" <sip:2001@h>;tag=1\r\nt: <tel:+442012>\r\ni: x\r\n\r\n");
        TraceSubject subject = TraceSubject.parse(kind, value).orElseThrow();

        assertThat(subject.isIn(passage, SipText.read(passage.text()).numbers()))
                .isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tel:+49-30-1234",
                "tel:(49)30.1234;phone-context=x",
                "sip:%2B49301234@h",
                "sip:%2b49-30-1234;isub=1@h",
                "sip:49301234@h"
            })
    void number_is_meant_however_a_message_spells_it(String address) {
        SipText text = SipText.read("INVITE sip:1@h SIP/2.0\r\nf: <sip:1@h>;tag=1\r\nt: <" + address + ">\r\n\r\n");
        Passage passage = PcapTest.passage("192.0.2.1", "192.0.2.2", Transport.UDP, "");

        assertThat(Stream.of("49301234", "+49-30-1234", "4930*", "(49)30-12*"))
                .map(value -> TraceSubject.parse("number", value).orElseThrow())
                .allMatch(subject -> subject.isIn(passage, text.numbers()));
        assertThat(TraceSubject.parse("number", "4930123").orElseThrow().isIn(passage, text.numbers()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "number, 030-1234, 0301234",
        "number, (030)1234*, 0301234*",
        "phone, +49.30.1, +49301",
        "phone, front-desk, front-desk",
        "gateway, A-1, A-1"
    })
    void number_is_kept_without_what_parts_its_digits(String kind, String value, String kept) {
        assertThat(TraceSubject.parse(kind, value).orElseThrow().value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({"all, x", "gateway, ''", "number, <script>", "address, example.com", "line, 1", "phone, ''"})
    void what_does_not_fit_is_no_subject(String kind, String value) {
        assertThat(TraceSubject.parse(kind, value)).isEmpty();
    }

    @Test
    @DisplayName("DT-01 a trace is over when its time is up")
    void trace_is_over_when_its_time_is_up() {
        Trace trace = Trace.begin(
                1,
                TraceSubject.parse("all", "").orElseThrow(),
                "admin",
                NOW,
                Trace.time(10).orElseThrow());

        assertThat(trace.isRunning(NOW.plus(Duration.ofMinutes(10)).minusMillis(1)))
                .isTrue();
        assertThat(trace.isRunning(NOW.plus(Duration.ofMinutes(10)))).isFalse();
        assertThat(trace.stopped(NOW.plus(Duration.ofHours(1))).stoppedAt()).contains(NOW.plus(Duration.ofMinutes(10)));
    }

    @Test
    @DisplayName("DT-01 a trace without end goes on until it is stopped")
    void trace_without_end_goes_on() {
        assertThat(Trace.time(0)).contains(Optional.empty());
        assertThat(Trace.time(-1)).isEmpty();
        assertThat(Trace.time(20_000)).isEmpty();
    }
}
