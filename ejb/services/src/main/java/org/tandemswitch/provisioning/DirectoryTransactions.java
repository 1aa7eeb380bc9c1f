package org.tandemswitch.provisioning;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.audit.SystemLog;
import org.tandemswitch.directory.Entries;
import org.tandemswitch.directory.Entry;
import org.tandemswitch.number.DialString;
import org.tandemswitch.option.Peculiarities;
import org.tandemswitch.option.Peer;
import org.tandemswitch.rate.Rate;
import org.tandemswitch.rate.Rates;

/**
 * Each edit of the directory is one transaction and one entry of the system log, over when a method returns. What somebody
 * refers to is neither renamed nor taken away, and an edit of what is not any more as its editor saw it is refused.
 */
@Stateless
public class DirectoryTransactions {
    @Inject
    Entries entries;

    @Inject
    Rates rates;

    @Inject
    Referrers referrers;

    @Inject
    SystemLog log;

    public SaveOutcome<Entry> save(Actor actor, EntryDraft draft, Optional<Entry> seen) {
        entries.lock();
        Optional<Entry> before = entries.find(draft.id());
        if (!before.equals(seen)) {
            return new SaveOutcome.Refused<>(List.of(FieldError.changedMeanwhile("name")));
        }
        if (before.filter(entry -> !entry.name().equals(draft.name().strip()) && isUsed(entry))
                .isPresent()) {
            return refused("name_in_use");
        }
        return CheckEntry.check(draft, entries.all())
                .then(fit -> new SaveOutcome.Saved<>(save(actor, draft, before, fit)));
    }

    private Entry save(Actor actor, EntryDraft draft, Optional<Entry> before, CheckEntry.Checked fit) {
        Entry saved = entries.save(new Entry(
                draft.id(),
                draft.kind(),
                fit.name(),
                fit.options(),
                before.map(Entry::size).orElse(0),
                actor.name(),
                after(before)));
        write(actor, Deed.DIRECTORY_SAVED, saved, FieldChange.between(fields(before), fields(Optional.of(saved))));
        return saved;
    }

    public SaveOutcome<Entry> remove(Actor actor, Entry seen) {
        entries.lock();
        if (!entries.find(seen.id()).equals(Optional.of(seen))) {
            return new SaveOutcome.Refused<>(List.of(FieldError.changedMeanwhile("name")));
        }
        if (isUsed(seen)) {
            return refused("in_use");
        }
        if (seen.kind() == Peer.RATES) {
            rates.forget(seen.id());
        }
        entries.delete(seen.id());
        write(actor, Deed.DIRECTORY_REMOVED, seen, FieldChange.between(fields(Optional.of(seen)), Map.of()));
        return new SaveOutcome.Saved<>(seen);
    }

    /** Makes the numbers of a list others; empty when it is gone. */
    public Optional<Entry> edit(Actor actor, long id, ContentsEdit edit, Collection<DialString> numbers) {
        entries.lock();
        return entries.find(id).filter(entry -> entry.kind() == Peer.LIST).map(list -> {
            int size = edit.numbers(entries, id, numbers);
            return edited(actor, list, size, after(Optional.of(list)), "numbers");
        });
    }

    /** Makes the rates of a rate group others; empty when it is gone. */
    public Optional<Entry> editRates(Actor actor, long id, ContentsEdit edit, Collection<Rate> told) {
        entries.lock();
        return entries.find(id).filter(entry -> entry.kind() == Peer.RATES).map(group -> {
            Instant now = after(Optional.of(group));
            edit.rates(rates, id, told, now);
            return edited(actor, group, rates.count(id, Rates.Choice.ALL), now, "rates");
        });
    }

    /** Gives a prefix a rate, where what stands there, and at the prefix it had before, is what its editor saw. */
    public SaveOutcome<Entry> saveRate(Actor actor, long id, Rate rate, Optional<Rate> seen) {
        entries.lock();
        Optional<Rate> there = rates.find(id, rate.prefix());
        boolean moves =
                seen.filter(before -> !before.prefix().equals(rate.prefix())).isPresent();
        if (there.isPresent() && (seen.isEmpty() || moves)) {
            return new SaveOutcome.Refused<>(List.of(new FieldError("prefix", "error.taken")));
        }
        if (seen.isPresent() && !rates.find(id, seen.get().prefix()).equals(seen)) {
            return new SaveOutcome.Refused<>(List.of(FieldError.changedMeanwhile("prefix")));
        }
        if (moves) {
            editRates(actor, id, ContentsEdit.REMOVE, List.of(seen.get()));
        }
        return editRates(actor, id, ContentsEdit.ADD, List.of(rate))
                .<SaveOutcome<Entry>>map(SaveOutcome.Saved::new)
                .orElseGet(() -> new SaveOutcome.Refused<>(List.of(FieldError.changedMeanwhile("prefix"))));
    }

    private Entry edited(Actor actor, Entry before, int size, Instant now, String what) {
        Entry saved = entries.save(
                new Entry(before.id(), before.kind(), before.name(), before.options(), size, actor.name(), now));
        write(
                actor,
                Deed.DIRECTORY_SAVED,
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

    private static SaveOutcome<Entry> refused(String reason) {
        return new SaveOutcome.Refused<>(List.of(new FieldError("name", "error." + reason)));
    }

    private static Map<String, String> fields(Optional<Entry> entry) {
        Map<String, String> fields = new TreeMap<>(
                entry.map(Entry::options).map(Peculiarities::chosen).orElse(new TreeMap<>()));
        entry.ifPresent(known -> {
            fields.put("kind", known.kind().key());
            fields.put("name", known.name());
        });
        return fields;
    }

    private void write(Actor actor, Deed deed, Entry entry, List<FieldChange> changes) {
        log.write(org.tandemswitch.audit.Entry.of(Instant.now(), actor, deed, entry.name(), changes));
    }
}
