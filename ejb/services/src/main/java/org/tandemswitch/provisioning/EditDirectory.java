package org.tandemswitch.provisioning;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.directory.Entry;
import org.tandemswitch.live.SnapshotChanged;
import org.tandemswitch.number.DialString;
import org.tandemswitch.user.Area;

/** Changes the directory. When a method returns, the edit is committed and the next call knows it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EditDirectory {
    private static final int MOST_NUMBERS = 1_000_000;
    private static final int SHOWN = 80;

    @Inject
    DirectoryTransactions transactions;

    @Inject
    CreateOnce createOnce;

    @Inject
    Marks marks;

    @Inject
    Event<SnapshotChanged> changed;

    /** @param seen the entry that the form was opened with; none for a new one */
    public SaveOutcome<Entry> save(Actor actor, EntryDraft draft, Optional<Entry> seen) {
        actor.mustEdit(Area.GATEWAYS);
        SaveOutcome<Entry> outcome = transactions.save(actor, draft, seen);
        changed.fire(new SnapshotChanged());
        return outcome;
    }

    /** Adds one; somebody who tells the same wish again gets the same answer. */
    public SaveOutcome<Created> create(Actor actor, SaveOutcome<EntryDraft> told, Optional<Retry> retry) {
        actor.mustEdit(Area.GATEWAYS);
        SaveOutcome<Created> outcome = createOnce.create(
                actor, retry, () -> told.then(draft -> transactions.save(actor, draft, Optional.empty()))
                        .then(added -> new SaveOutcome.Saved<>(new Created(added.id(), marks.of(added)))));
        changed.fire(new SnapshotChanged());
        return outcome;
    }

    public SaveOutcome<Entry> remove(Actor actor, Entry seen) {
        actor.mustEdit(Area.GATEWAYS);
        SaveOutcome<Entry> outcome = transactions.remove(actor, seen);
        changed.fire(new SnapshotChanged());
        return outcome;
    }

    /** @param text numbers with blanks, commas or ends of lines between them */
    public SaveOutcome<Entry> numbers(Actor actor, Entry list, ContentsEdit edit, String text) {
        actor.mustEdit(Area.GATEWAYS);
        Complaints complaints = new Complaints();
        List<DialString> numbers = new ArrayList<>();
        for (String word : Words.of(text)) {
            Optional<DialString> number = DialString.parse(word);
            if (number.isEmpty()) {
                complaints.about(word.substring(0, Math.min(word.length(), SHOWN)), "numbers", "no_number");
            }
            number.ifPresent(numbers::add);
        }
        complaints.unless(numbers.size() <= MOST_NUMBERS, "numbers", "too_many");
        if (!complaints.none()) {
            return new SaveOutcome.Refused<>(complaints.all());
        }
        Optional<Entry> edited = transactions.edit(actor, list.id(), edit, numbers);
        changed.fire(new SnapshotChanged());
        return edited.<SaveOutcome<Entry>>map(SaveOutcome.Saved::new)
                .orElseGet(() -> new SaveOutcome.Refused<>(List.of(FieldError.changedMeanwhile("numbers"))));
    }
}
