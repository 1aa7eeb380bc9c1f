package org.tandemswitch.provisioning;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.directory.Entry;
import org.tandemswitch.number.DialString;
import org.tandemswitch.user.Area;

/** The directory, and the numbers of its lists. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EditDirectory extends Edit<EntryDraft, Entry> {
    private static final int MOST_NUMBERS = 1_000_000;
    private static final int SHOWN = 80;

    @Inject
    DirectoryTransactions transactions;

    @Override
    Subject<Entry> subject() {
        return Subject.ENTRY;
    }

    @Override
    Transactions<EntryDraft, Entry> transactions() {
        return transactions;
    }

    /**
     * @param list as it was seen; whoever replaces all its numbers must have seen it as it is
     * @param text numbers with blanks, commas or ends of lines between them
     */
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
        SaveOutcome<Entry> outcome = transactions.editNumbers(actor, list, edit, numbers);
        followEdits.now();
        return outcome;
    }
}
