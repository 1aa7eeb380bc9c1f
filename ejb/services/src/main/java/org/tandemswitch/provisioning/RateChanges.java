package org.tandemswitch.provisioning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tandemswitch.rate.Rate;
import org.tandemswitch.rate.ToldRate;

/** What an edit of rates comes to, prefix by prefix; the same for whoever only looks and for whoever does it. */
final class RateChanges {
    private static final int MOST_ERRORS = 10;

    private final ContentsEdit edit;
    private final Map<String, ToldRate> news = new LinkedHashMap<>();
    private final List<Rate> gone = new ArrayList<>();
    private final List<RateReview.Change> changed = new ArrayList<>();
    private final List<FieldError> errors = new ArrayList<>();
    private int same;

    private RateChanges(ContentsEdit edit, Collection<ToldRate> told) {
        this.edit = edit;
        told.forEach(rate -> news.put(rate.prefix(), rate));
    }

    /** @param had all rates there are, or at least those of the prefixes told where no others go */
    static SaveOutcome<RateChanges> of(ContentsEdit edit, Stream<Rate> had, Collection<ToldRate> told) {
        RateChanges changes = new RateChanges(edit, told);
        had.forEach(changes::count);
        return changes.errors.isEmpty() ? new SaveOutcome.Saved<>(changes) : new SaveOutcome.Refused<>(changes.errors);
    }

    private void count(Rate had) {
        Optional<ToldRate> told = Optional.ofNullable(news.remove(had.prefix()));
        Optional<Rate> after = edit.after(had, told);
        if (after.isEmpty()) {
            gone.add(had);
        } else if (after.get().equals(had)) {
            same++;
        } else if (told.orElseThrow().isUnclearOver(had) && errors.size() < MOST_ERRORS) {
            errors.add(new FieldError(
                    "rates",
                    "rates.error.cycle",
                    List.of(had.prefix(), Integer.toString(had.price().cycle()))));
        } else {
            changed.add(new RateReview.Change(had.prefix(), Optional.of(had), after));
        }
    }

    List<String> gone() {
        return gone.stream().map(Rate::prefix).toList();
    }

    /** Those that prefixes have from now on, and had not. */
    List<Rate> put() {
        return Stream.concat(changed.stream().map(change -> change.after().orElseThrow()), added())
                .toList();
    }

    /** Whoever takes away does not give. */
    private Stream<Rate> added() {
        return edit == ContentsEdit.REMOVE
                ? Stream.empty()
                : news.values().stream().map(ToldRate::rate);
    }

    /** @param most of the changes that are told one by one */
    RateReview review(int most) {
        Stream<RateReview.Change> all = Stream.of(
                        gone.stream()
                                .map(rate -> new RateReview.Change(
                                        rate.prefix(), Optional.of(rate), Optional.<Rate>empty())),
                        changed.stream(),
                        added().map(rate ->
                                new RateReview.Change(rate.prefix(), Optional.<Rate>empty(), Optional.of(rate))))
                .flatMap(changes -> changes);
        return new RateReview(
                (int) added().count(),
                changed.size(),
                same,
                gone.size(),
                all.limit(most).toList());
    }
}
