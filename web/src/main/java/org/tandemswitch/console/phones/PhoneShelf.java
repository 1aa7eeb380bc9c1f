package org.tandemswitch.console.phones;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.console.gateways.EditShelf;
import org.tandemswitch.console.peers.Kind;
import org.tandemswitch.console.peers.PeerRow;
import org.tandemswitch.console.peers.Sheet;
import org.tandemswitch.console.peers.State;
import org.tandemswitch.provisioning.Edit;
import org.tandemswitch.provisioning.EditPhones;
import org.tandemswitch.provisioning.PhoneBook;
import org.tandemswitch.provisioning.PhoneDraft;
import org.tandemswitch.registration.Phone;

/** The phones. */
@RequestScoped
public class PhoneShelf extends EditShelf<PhoneDraft, Phone> {
    @Inject
    PhoneBook phones;

    @Inject
    EditPhones edit;

    @Inject
    PhoneLoad load;

    @Override
    public Kind kind() {
        return Kind.PHONE;
    }

    @Override
    public Edit<PhoneDraft, Phone> edit() {
        return edit;
    }

    @Override
    protected List<Phone> all(Actor actor) {
        return phones.all(actor);
    }

    @Override
    protected long id(Phone stored) {
        return stored.id().value();
    }

    @Override
    protected Set<State> moment(Phone phone) {
        return Set.of(load.isOnline(phone) ? State.REGISTERED : State.UNREGISTERED);
    }

    @Override
    public Sheet sheet(Phone phone) {
        return Sheet.of(
                Stream.of(
                        Map.entry("number", phone.number().value()),
                        Map.entry("lock", phone.lock().key()),
                        Map.entry("sessionTimer", Sheet.yesNo(phone.sessionTimer()))),
                phone.peculiarities().chosen());
    }

    @Override
    protected PhoneDraft draft(long id, Sheet sheet, String password) {
        return new PhoneDraft(
                id, sheet.get("number"), password, lock(sheet), sheet.is("sessionTimer"), sheet.options());
    }

    static String lock(Sheet sheet) {
        return sheet.get("lock").toUpperCase(Locale.ROOT);
    }

    @Override
    public long calls(PeerRow<Phone> row) {
        return load.callsOf(row.name());
    }
}
