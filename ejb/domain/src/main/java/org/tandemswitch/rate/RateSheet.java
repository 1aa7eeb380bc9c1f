package org.tandemswitch.rate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tandemswitch.number.DialString;

/**
 * The prices of a rate group, millions of them in little space: sixteen bytes for a prefix, and equal prices kept once. A
 * number is found by one search for what stands before it in the order of numbers; the longest prefix of it is that, or one
 * that that begins with.
 */
public final class RateSheet {
    public static final RateSheet EMPTY = of(Stream.empty());
    private static final int CLOSED = -1;
    private static final int NOBODY = -1;

    private final long[] prefixes;
    private final int[] shorter;
    private final int[] prices;
    private final List<Price> known;

    private record Line(long prefix, int price) {
        private static final Comparator<Line> BY_PREFIX = Comparator.comparingLong(Line::prefix);
    }

    private RateSheet(List<Line> sorted, List<Price> known) {
        this.prefixes = sorted.stream().mapToLong(Line::prefix).toArray();
        this.prices = sorted.stream().mapToInt(Line::price).toArray();
        this.shorter = new int[prefixes.length];
        this.known = List.copyOf(known);
        for (int place = 0; place < prefixes.length; place++) {
            shorter[place] = beginning(prefixes[place], place - 1);
        }
    }

    public static RateSheet of(Stream<Rate> rates) {
        Building building = new Building();
        rates.forEach(building::add);
        return building.done();
    }

    /** The sheet as it is after some rates were changed. */
    public RateSheet with(Collection<RateChange> changes) {
        long[] changed = changes.stream()
                .mapToLong(change -> Digits.packed(change.prefix()))
                .sorted()
                .toArray();
        Building building = new Building();
        for (int place = 0; place < prefixes.length; place++) {
            if (Arrays.binarySearch(changed, prefixes[place]) < 0) {
                building.add(prefixes[place], priceAt(place));
            }
        }
        changes.forEach(change -> change.rate().ifPresent(building::add));
        return building.done();
    }

    public int size() {
        return prefixes.length;
    }

    /** None where no prefix fits, or calls are not to go there. */
    public Optional<Price> price(DialString number) {
        long digits = Digits.packed(number.value());
        int place = beginning(digits, lastUpTo(digits));
        return place == NOBODY ? Optional.empty() : priceAt(place);
    }

    private Optional<Price> priceAt(int place) {
        return prices[place] == CLOSED ? Optional.empty() : Optional.of(known.get(prices[place]));
    }

    /** The longest prefix that these digits begin with: the one there, or the longest it begins with itself, and so on. */
    private int beginning(long digits, int there) {
        int place = there;
        while (place != NOBODY && !Digits.begins(digits, prefixes[place])) {
            place = shorter[place];
        }
        return place;
    }

    /** The last place whose prefix does not come after those digits. */
    private int lastUpTo(long digits) {
        int low = 0;
        int high = prefixes.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (prefixes[middle] <= digits) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    private static final class Building {
        private final List<Line> lines = new ArrayList<>();
        private final List<Price> known = new ArrayList<>();
        private final Map<Price, Integer> places = new HashMap<>();

        void add(Rate rate) {
            add(Digits.packed(rate.prefix()), rate.closed() ? Optional.empty() : Optional.of(rate.price()));
        }

        void add(long prefix, Optional<Price> price) {
            lines.add(new Line(prefix, price.map(this::place).orElse(CLOSED)));
        }

        private int place(Price price) {
            return places.computeIfAbsent(price, one -> {
                known.add(one);
                return known.size() - 1;
            });
        }

        RateSheet done() {
            lines.sort(Line.BY_PREFIX);
            return new RateSheet(lines, known);
        }
    }
}
