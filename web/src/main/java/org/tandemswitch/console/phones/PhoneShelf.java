package org.tandemswitch.console.phones;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tandemswitch.console.gateways.FormAnswer;
import org.tandemswitch.console.peers.Kind;
import org.tandemswitch.console.peers.PeerRow;
import org.tandemswitch.console.peers.Sheet;
import org.tandemswitch.console.peers.Shelf;
import org.tandemswitch.console.peers.Wish;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.provisioning.PhoneBook;
import org.tandemswitch.provisioning.PhoneDraft;
import org.tandemswitch.provisioning.RehearseEdits;
import org.tandemswitch.provisioning.RemovePhone;
import org.tandemswitch.provisioning.SaveOutcome;
import org.tandemswitch.provisioning.SavePhone;
import org.tandemswitch.registration.Phone;
import org.tandemswitch.registration.PhoneId;

/** The phones. */
@RequestScoped
public class PhoneShelf implements Shelf<Phone> {
    @Inject
    PhoneBook phones;

    @Inject
    RehearseEdits rehearse;

    @Inject
    SavePhone save;

    @Inject
    RemovePhone remove;

    @Inject
    PhoneLoad load;

    @Inject
    CurrentActor actor;

    @Inject
    FormAnswer answer;

    @Override
    public Kind kind() {
        return Kind.PHONE;
    }

    @Override
    public Optional<List<PeerRow<Phone>>> rows() {
        return answer.read(
                () -> phones.all(actor.get()).stream().map(PhoneShelf::row).toList());
    }

    static PeerRow<Phone> row(Phone phone) {
        return new PeerRow<>(phone, phone.id().value(), Kind.PHONE, sheetOf(phone), false);
    }

    @Override
    public Sheet sheet(Phone phone) {
        return sheetOf(phone);
    }

    static Sheet sheetOf(Phone phone) {
        return Sheet.of(
                Stream.of(
                        Map.entry("number", phone.number().value()),
                        Map.entry("lock", phone.lock().key()),
                        Map.entry("sessionTimer", Sheet.yesNo(phone.sessionTimer()))),
                phone.peculiarities().chosen());
    }

    static PhoneDraft draft(long id, Sheet sheet, String password) {
        return new PhoneDraft(
                id,
                sheet.get("number"),
                password,
                sheet.get("lock").toUpperCase(Locale.ROOT),
                sheet.is("sessionTimer"),
                sheet.options());
    }

    @Override
    public List<SaveOutcome<Phone>> rehearse(List<Wish<Phone>> wishes) {
        return rehearse.phones(
                actor.get(),
                IntStream.range(0, wishes.size())
                        .mapToObj(place -> draft(wishes.get(place), -1 - place))
                        .toList());
    }

    @Override
    public SaveOutcome<Phone> save(Wish<Phone> wish) {
        return save.save(
                actor.get(), draft(wish, PhoneId.NEW.value()), wish.seen().map(PeerRow::peer));
    }

    /** @param fresh the id of a new one */
    private static PhoneDraft draft(Wish<Phone> wish, long fresh) {
        return draft(wish.id(fresh), wish.sheet(), wish.password());
    }

    @Override
    public boolean remove(PeerRow<Phone> row) {
        return remove.remove(actor.get(), row.peer());
    }

    @Override
    public long calls(PeerRow<Phone> row) {
        return load.callsOf(row.name());
    }
}
