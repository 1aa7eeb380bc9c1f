package org.tandemswitch.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tandemswitch.directory.Directory;
import org.tandemswitch.directory.Entry;
import org.tandemswitch.number.DialString;
import org.tandemswitch.number.Numbers;
import org.tandemswitch.option.Peculiarities;
import org.tandemswitch.option.Peer;
import org.tandemswitch.option.Preferences;
import org.tandemswitch.parameter.ParameterSet;

class PlacesTest {
    private static final Directory DIRECTORY = Directory.of(
            List.of(
                    area("Capital", Map.of("areaPrefixes", "010", "areaLine", "fixed")),
                    area("Capital mobile", Map.of("areaPrefixes", "139", "areaLine", "mobile", "areaCity", "capital")),
                    area("Harbour", Map.of("areaPrefixes", "021, 1392", "areaLine", "fixed"))),
            Directory.Contents.NONE);

    @ParameterizedTest
    @DisplayName(
            "C18 kinds of numbers that may call and be called, by their area; what is in no area is of another kind")
    @CsvSource(
            delimiter = '|',
            value = {
                "memo=x                    | 0101 | 777  | true",
                "callerKinds=fixed         | 0101 | 777  | true",
                "callerKinds=fixed         | 1391 | 777  | false",
                "callerKinds=fixed         | 1392 | 777  | true",
                "callerKinds=fixed,mobile  | 1391 | 777  | true",
                "callerKinds=fixed,mobile  | 777  | 777  | false",
                "calleeKinds=other         | 0101 | 777  | true",
                "calleeKinds=other         | 0101 | 021  | false",
                "calleeKinds=mobile        | 777  | 1391 | true",
            })
    void looks_at_kinds(String option, String caller, String callee, boolean passes) {
        Places places = places(option);
        Numbers numbers = numbers(caller, callee);

        assertThat(places.takeCaller(numbers) && places.takeCallee(numbers)).isEqualTo(passes);
    }

    @ParameterizedTest
    @DisplayName("C18 calls within a city only, or from one to another only; a mobile area may be part of a city")
    @CsvSource({
        "any, 0101, 0219, true",
        "same, 0101, 0109, true",
        "same, 0101, 1391, true",
        "same, 0101, 0219, false",
        "same, 1392, 0219, true",
        "same, 777, 778, false",
        "other, 0101, 1391, false",
        "other, 0101, 0219, true",
        "other, 777, 0101, true",
    })
    void looks_at_cities(String rule, String caller, String callee, boolean passes) {
        assertThat(places("cities=" + rule).takePair(numbers(caller, callee))).isEqualTo(passes);
    }

    @ParameterizedTest
    @DisplayName("C18 whom a neighbour calls must be, or must not be, one of our phones")
    @CsvSource({"TOO, true, true", "ONLY, true, false", "NEVER, false, true"})
    void looks_for_our_phones(OurPhones rule, boolean ours, boolean others) {
        assertThat(rule.admit(true)).isEqualTo(ours);
        assertThat(rule.admit(false)).isEqualTo(others);
    }

    private static Numbers numbers(String caller, String callee) {
        return new Numbers(new DialString(caller), new DialString(callee));
    }

    private static Places places(String option) {
        String[] parts = option.split("=", 2);
        return Places.of(
                new Preferences(
                        Peer.CLIENT,
                        new Peculiarities(new TreeMap<>(Map.of(parts[0], parts[1]))),
                        ParameterSet.STANDARD),
                DIRECTORY);
    }

    private static Entry area(String name, Map<String, String> options) {
        return new Entry(
                name.hashCode(), Peer.AREA, name, new Peculiarities(new TreeMap<>(options)), 0, "", Instant.EPOCH);
    }
}
