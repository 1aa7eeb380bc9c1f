package org.tandemswitch.console.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class FinderTest {
    private static final Hit CLIENT = new Hit("client", "North", List.of("192.0.2.7"), () -> "/a");
    private static final Hit VENDOR = new Hit("vendor", "Far north", List.of("49"), () -> "/b");
    private static final Hit EXACT = new Hit("phone", "north", List.of(), () -> "/c");

    @Test
    @DisplayName("the exact comes first, then what begins so, then what holds it, in upper or lower case")
    void best_first() {
        assertThat(find("NORTH")).containsExactly(CLIENT, EXACT, VENDOR);
        assertThat(find("nor")).containsExactly(CLIENT, EXACT, VENDOR);
    }

    @Test
    @DisplayName("an address and a prefix find whom they belong to")
    void by_other_words() {
        assertThat(find("192.0.2")).containsExactly(CLIENT);
        assertThat(find("49")).containsExactly(VENDOR);
        assertThat(find("nobody")).isEmpty();
    }

    @Test
    @DisplayName("of each kind a few are told, so that none hides another")
    void few_of_a_kind() {
        Stream<Hit> many = IntStream.range(0, 100).mapToObj(n -> new Hit("phone", "2" + n, List.of(), () -> "/p"));

        List<Hit> found = new Finder("2").find(Stream.of(many, Stream.of(CLIENT)));

        assertThat(found).hasSize(Finder.MOST_OF_A_KIND + 1).contains(CLIENT);
    }

    @Test
    @DisplayName("nothing is asked by blanks")
    void blanks() {
        assertThat(new Finder("  ").isAsked()).isFalse();
    }

    private static List<Hit> find(String text) {
        return new Finder(text).find(Stream.of(Stream.of(CLIENT), Stream.of(VENDOR), Stream.of(EXACT)));
    }
}
