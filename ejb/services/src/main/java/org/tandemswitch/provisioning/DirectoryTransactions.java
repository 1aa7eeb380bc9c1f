package org.tandemswitch.provisioning;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.directory.Entry;
import org.tandemswitch.number.DialString;
import org.tandemswitch.option.Peer;

/** What somebody refers to is neither renamed nor taken away. */
@Stateless
public class DirectoryTransactions extends Transactions<EntryDraft, Entry> {
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
                                now())));
    }

    @Override
    Optional<FieldError> holds(Entry doomed) {
        return isUsed(doomed) ? Optional.of(new FieldError("name", "error.in_use")) : Optional.empty();
    }

    /** Makes the numbers of a list others; empty when it is gone. */
    public Optional<Entry> edit(Actor actor, long id, NumbersEdit edit, Collection<DialString> numbers) {
        entries.lock();
        return entries.find(id).filter(entry -> entry.kind() == Peer.LIST).map(list -> {
            int size = edit.carryOut(entries, id, numbers);
            Entry saved =
                    entries.save(new Entry(id, list.kind(), list.name(), list.options(), size, actor.name(), now()));
            write(
                    actor,
                    subject().saved(),
                    saved,
                    List.of(new FieldChange("numbers", Integer.toString(list.size()), Integer.toString(size))));
            return saved;
        });
    }

    /** As exact as databases keep it, so that an entry stays equal to itself. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
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
        entries.delete(gone.id());
    }
}
