package org.tandemswitch.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemswitch.capacity.Trunk;
import org.tandemswitch.directory.Directory;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.OwnRules;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.number.DialString;
import org.tandemswitch.number.NumberPrefix;
import org.tandemswitch.number.Numbers;
import org.tandemswitch.option.Peculiarities;
import org.tandemswitch.option.Peer;
import org.tandemswitch.option.Preferences;
import org.tandemswitch.parameter.ParameterSet;
import org.tandemswitch.passage.Passage;
import org.tandemswitch.rate.Price;

class ExplanationTest {
    private static final Instant SINCE = Instant.parse("2026-03-01T12:00:00.123Z");
    private static final Numbers ROUTED = numbers("4930111", "442071");

    @Test
    void what_is_written_is_read_again() {
        Explanation explanation = new Explanation(
                SINCE,
                ROUTED,
                "retail",
                Price.parse("0.1/6"),
                List.of(
                        line("Vendor \"S\u00fcd\"", Verdict.CHOSEN, numbers("49", "00442071"), "0.05/60"),
                        line("plain", Verdict.CHOSEN, ROUTED, "0.07/1"),
                        line("rewriting", Verdict.CHOSEN, numbers("49", "00442071"), ""),
                        line("other", Verdict.SHORTER_PREFIX, ROUTED, "")),
                3);

        assertThat(Explanation.parse(explanation.text())).contains(explanation);
        assertThat(explanation.route())
                .extracting(Explanation.Line::vendor)
                .containsExactly("Vendor \"S\u00fcd\"", "plain", "rewriting");
    }

    @Test
    @DisplayName("BI-01 an explanation names the rate group that has no rate for the number")
    void names_the_rate_group() {
        Explanation unpaid = Explanation.of(SINCE, ROUTED, "retail", Optional.empty(), List.of());

        assertThat(unpaid.isUnpaid()).isTrue();
        assertThat(Explanation.parse(unpaid.text())).contains(unpaid);
        assertThat(Explanation.parse("1\t0\t1\t2\t0\t0.6/60").orElseThrow().paid())
                .isEqualTo(Price.parse("0.6/60"));
    }

    @Test
    void what_was_written_before_there_were_prices_is_read() {
        Explanation old = Explanation.parse("1\t0\t1\t2\t0\nchosen\t4\ta\nlocked\t\tb\t3\t4")
                .orElseThrow();

        assertThat(old.paid()).isEmpty();
        assertThat(old.isUnpaid()).isFalse();
        assertThat(old.vendors()).extracting(Explanation.Line::vendor).containsExactly("a", "b");
        assertThat(old.vendors().get(1).numbers()).isEqualTo(numbers("3", "4"));
    }

    @Test
    @DisplayName("the longest explanation there can be fits into the column of records")
    void fits_into_a_record() {
        Candidate candidate = new Candidate(
                new RoutingGateway(
                        new GatewayId(1),
                        "x".repeat(64),
                        List.of(new NumberPrefix("4".repeat(32))),
                        new SipTarget("192.0.2.9", 5060, Transport.UDP),
                        0,
                        OwnRules.NONE,
                        false),
                Passage.of(new Preferences(Peer.VENDOR, Peculiarities.NONE, ParameterSet.STANDARD), Directory.EMPTY),
                new NumberPrefix("4".repeat(32)),
                Trunk.FREE);
        Numbers longest = numbers("1".repeat(64), "2".repeat(64));
        Optional<Price> dearest = Price.parse("999999999.12345678/86400");
        Judged judged = new Judged(candidate, Verdict.SHORTER_PREFIX, longest, Trunk.FREE, dearest);
        Explanation explanation = Explanation.of(
                Instant.now(),
                numbers("3".repeat(64), "4".repeat(64)),
                "r".repeat(64),
                dearest,
                Collections.nCopies(50_000, judged));

        assertThat(explanation.text().length()).isLessThanOrEqualTo(4_200);
        assertThat(Explanation.parse(explanation.text())).map(Explanation::more).contains(50_000 - 14);
    }

    private static Explanation.Line line(String vendor, Verdict verdict, Numbers numbers, String cost) {
        return new Explanation.Line(vendor, "4420", verdict, numbers, Price.parse(cost));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2\t0\t1\t2\t0", "1", "1\tx\t1\t2\t0", "1\t0\t1\t2\t0\nchosen", "1\t0\t1\t2\t0\nnever\t\tx"})
    void garbage_explains_nothing(String text) {
        assertThat(Explanation.parse(text)).isEmpty();
    }

    private static Numbers numbers(String caller, String callee) {
        return new Numbers(new DialString(caller), new DialString(callee));
    }
}
