package org.tandemswitch.provisioning;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.directory.Entry;
import org.tandemswitch.number.DialString;
import org.tandemswitch.option.Peer;
import org.tandemswitch.rate.Rate;
import org.tandemswitch.rate.Rates;
import org.tandemswitch.rate.ToldRate;

/** What somebody refers to is neither renamed nor taken away. */
@Stateless
public class DirectoryTransactions extends Transactions<EntryDraft, Entry> {
    @Inject
    Rates rates;

    @Inject
    Referrers referrers;

    @Override
    Subject<Entry> subject() {
        return Subject.ENTRY;
    }

    @Override
    long idOf(EntryDraft draft) {
        return draft.id();
    }

    @Override
    SaveOutcome<Entry> check(EntryDraft draft, Scene<Entry> scene) {
        boolean renamed = scene.before()
                .filter(entry -> !entry.name().equals(draft.name().strip()))
                .isPresent();
        return renamed && isUsed(scene.before().orElseThrow())
                ? new SaveOutcome.Refused<>(List.of(new FieldError("name", "error.name_in_use")))
                : CheckEntry.check(draft, scene.all())
                        .then(fit -> new SaveOutcome.Saved<>(new Entry(
                                draft.id(),
                                draft.kind(),
                                fit.name(),
                                fit.options(),
                                scene.before().map(Entry::size).orElse(0),
                                scene.actor().name(),
                                after(scene.before()))));
    }

    @Override
    Optional<FieldError> holds(Entry doomed) {
        return isUsed(doomed) ? Optional.of(new FieldError("name", "error.in_use")) : Optional.empty();
    }

    /** Makes the numbers of a list others. */
    public SaveOutcome<Entry> editNumbers(Actor actor, Entry seen, ContentsEdit edit, Collection<DialString> numbers) {
        return asSeen(seen, edit, "numbers").then(list -> {
            int size = edit.numbers(entries, list.id(), numbers);
            return new SaveOutcome.Saved<>(edited(actor, list, size, after(Optional.of(list)), "numbers"));
        });
    }

    /** The entry as it is until this is done. */
    private SaveOutcome<Entry> asSeen(Entry seen, ContentsEdit edit, String field) {
        entries.lock();
        return entries.find(seen.id())
                .filter(now -> !edit.isOfAll() || now.changedAt().equals(seen.changedAt()))
                .<SaveOutcome<Entry>>map(SaveOutcome.Saved::new)
                .orElseGet(() -> new SaveOutcome.Refused<>(List.of(FieldError.changedMeanwhile(field))));
    }

    /** Makes the rates of a rate group others. */
    public SaveOutcome<Entry> editRates(Actor actor, Entry seen, ContentsEdit edit, Collection<ToldRate> told) {
        return asSeen(seen, edit, "rates").then(group -> RateChanges.of(edit, concerned(group.id(), edit, told), told)
                .then(changes -> new SaveOutcome.Saved<>(changed(actor, group, changes))));
    }

    private Stream<Rate> concerned(long id, ContentsEdit edit, Collection<ToldRate> told) {
        return edit.isOfAll()
                ? rates.all(id)
                : rates.some(id, told.stream().map(ToldRate::prefix).toList()).stream();
    }

    private Entry changed(Actor actor, Entry group, RateChanges changes) {
        Instant now = after(Optional.of(group));
        int fewer = rates.remove(group.id(), changes.gone(), now);
        int more = rates.put(group.id(), changes.put(), now);
        return edited(actor, group, group.size() + more - fewer, now, "rates");
    }

    /** Gives a prefix a rate, where what stands there, and at the prefix it had before, is what its editor saw. */
    public SaveOutcome<Entry> saveRate(Actor actor, Entry group, Rate rate, Optional<Rate> seen) {
        entries.lock();
        Optional<Rate> there = rates.find(group.id(), rate.prefix());
        boolean moves =
                seen.filter(before -> !before.prefix().equals(rate.prefix())).isPresent();
        if (there.isPresent() && (seen.isEmpty() || moves)) {
            return new SaveOutcome.Refused<>(List.of(new FieldError("prefix", "error.taken")));
        }
        if (seen.isPresent() && !rates.find(group.id(), seen.get().prefix()).equals(seen)) {
            return new SaveOutcome.Refused<>(List.of(FieldError.changedMeanwhile("prefix")));
        }
        if (moves) {
            editRates(actor, group, ContentsEdit.REMOVE, List.of(ToldRate.whole(seen.get())));
        }
        return editRates(actor, group, ContentsEdit.ADD, List.of(ToldRate.whole(rate)));
    }

    private Entry edited(Actor actor, Entry before, int size, Instant now, String what) {
        Entry saved = entries.save(
                new Entry(before.id(), before.kind(), before.name(), before.options(), size, actor.name(), now));
        write(
                actor,
                subject().saved(),
                saved,
                List.of(new FieldChange(what, Integer.toString(before.size()), Integer.toString(size))));
        return saved;
    }

    /**
     * As exact as databases keep it, so that an entry stays equal to itself; and never the moment of an edit before, even if
     * clocks go backwards, for others read what changed since.
     */
    private static Instant after(Optional<Entry> before) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        return before.map(entry -> entry.changedAt().plus(1, ChronoUnit.MICROS))
                .filter(now::isBefore)
                .orElse(now);
    }

    private boolean isUsed(Entry entry) {
        return referrers.to(entry.kind()).containsKey(entry.name());
    }

    @Override
    void lock(Collection<Long> ids) {
        entries.lock();
    }

    @Override
    List<Entry> all() {
        return entries.all();
    }

    @Override
    Entry store(Entry fit) {
        return entries.save(fit);
    }

    @Override
    void delete(Entry gone) {
        if (gone.kind() == Peer.RATES) {
            rates.forget(gone.id());
        }
        entries.delete(gone.id());
    }
}
