package org.tandemswitch.passage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tandemswitch.number.DialString;

class DialPlanTest {
    private static final LocalDateTime WEDNESDAY = LocalDateTime.parse("2026-03-04T12:00:00");

    private final RandomGenerator chance = new SplittableRandom(7);

    @ParameterizedTest(name = "RT-10 {0}: {1} becomes {2}")
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "0044 > 44           | 00442071     | 442071",
                "0044 > 44           | 00492071     | 00492071",
                "> 99                | 2071         | 992071",
                "+ >                 | +442071      | 442071",
                "* > 1000            | 2071         | 1000",
                "0* > 1000           | 02071        | 1000",
                "0* > 1000           | 12071        | 12071",
                "13? > 99            | 1371         | 991",
                "13? > 99            | 13a1         | 13a1",
                "13?? > $$00         | 13719        | 13009",
                "* > 00$$            | 2071         | 0071",
                "*67 > 0             | *67123       | 0123",
                "0[4] > 44           | 0123         | 44123",
                "0[4] > 44           | 01234        | 01234",
                "0 [5-6] > 44        | 01234        | 441234",
                "0[5-6] > 44         | 0123456      | 0123456",
                "* > 7-7             | 2071         | 7",
                "2071 >              | 2071         | none",
            })
    void rewrites(String rule, String number, String expected) {
        assertThat(plan(rule)
                        .apply(new DialString(number), chance, () -> WEDNESDAY)
                        .map(DialString::value))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    @DisplayName("RT-10 the longest original wins; of two as long, the one for some lengths")
    void longest_wins() {
        DialPlan plan = plan("0 > 1\n00[5] > 4\n00 > 2\n00441 > 3");

        assertThat(apply(plan, "0990")).isEqualTo("1990");
        assertThat(apply(plan, "0099")).isEqualTo("299");
        assertThat(apply(plan, "00999")).isEqualTo("4999");
        assertThat(apply(plan, "0044199")).isEqualTo("399");
    }

    @Test
    @DisplayName("RT-10 several targets, ranges and random digits are used by chance, all of them")
    void chooses_by_chance() {
        DialPlan plan = plan("1 > 100-103;2?;7");

        assertThat(IntStream.range(0, 2_000).mapToObj(turn -> apply(plan, "1")).distinct())
                .containsExactlyInAnyOrder(
                        "100", "101", "102", "103", "20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "7");
    }

    @Test
    @DisplayName("C15 targets have their share of the calls")
    void splits_by_share() {
        DialPlan plan = plan("44 > 70%1;30%2");

        long first = IntStream.range(0, 10_000)
                .filter(turn -> apply(plan, "44").equals("1"))
                .count();

        assertThat(first).isBetween(6_700L, 7_300L);
    }

    @Test
    @DisplayName("RT-07 a rule with hours holds in these, and says more then than one without")
    void holds_in_its_hours() {
        DialPlan plan = plan("0 > 1\n0 > 2 @ mon-fri 08:00-18:00\n0 > 3 @ sat 00:00-24:00, sun 00:00-24:00");

        assertThat(plan.apply(new DialString("09"), chance, () -> WEDNESDAY)).contains(new DialString("29"));
        assertThat(plan.apply(new DialString("09"), chance, () -> WEDNESDAY.withHour(20)))
                .contains(new DialString("19"));
        assertThat(plan.apply(new DialString("09"), chance, () -> WEDNESDAY.plusDays(4)))
                .contains(new DialString("39"));
    }

    @Test
    void the_same_chance_gives_the_same_number() {
        DialPlan plan = plan("* > 100000-999999");

        assertThat(plan.apply(new DialString("1"), new SplittableRandom(3), () -> WEDNESDAY))
                .isEqualTo(plan.apply(new DialString("1"), new SplittableRandom(3), () -> WEDNESDAY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0044",
                "0044 = 44",
                "(a+)+$ > 1",
                "0[9-3] > 1",
                "0[x] > 1",
                "12 > $$$",
                "* > 200-100x;1 2",
                "1 > 100-99",
                "1 > 30%1;2",
                "1 > 0%1;0%2",
                "1 > 2 @ someday",
                "\u0660 > 1",
                "1 > \u0660",
            })
    void refuses_what_is_no_rule(String rule) {
        assertThat(new DialPlanLines().read(rule).complaint()).isPresent();
    }

    @Test
    void no_pattern_can_hang_it() {
        StringBuilder rules = new StringBuilder();
        for (int rule = 0; rule < 75; rule++) {
            rules.append("?".repeat(30)).append("* > 1\n");
        }
        DialPlan plan = plan(rules.toString());

        assertTimeout(Duration.ofSeconds(30), () -> {
            for (int turn = 0; turn < 10_000; turn++) {
                apply(plan, "9".repeat(29) + "a".repeat(35));
            }
        });
    }

    @Property
    void what_is_written_is_read_again(@ForAll @StringLength(max = 40) @CharRange(from = ' ', to = '~') String text) {
        new DialPlanLines().read(text).value().ifPresent(plan -> {
            String written = new DialPlanLines().write(plan);
            assertThat(new DialPlanLines().read(written).value().map(again -> new DialPlanLines().write(again)))
                    .contains(written);
        });
    }

    private String apply(DialPlan plan, String number) {
        return plan.apply(new DialString(number), chance, () -> WEDNESDAY)
                .map(DialString::value)
                .orElse("none");
    }

    private static DialPlan plan(String rules) {
        return new DialPlanLines().read(rules).value().orElseThrow();
    }
}
