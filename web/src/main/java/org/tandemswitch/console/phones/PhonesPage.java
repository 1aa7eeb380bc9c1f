package org.tandemswitch.console.phones;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.console.gateways.FormAnswer;
import org.tandemswitch.console.options.OptionsForm;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.option.Peculiarities;
import org.tandemswitch.option.Peer;
import org.tandemswitch.provisioning.PhoneBook;
import org.tandemswitch.provisioning.PhoneDraft;
import org.tandemswitch.provisioning.RemovePhone;
import org.tandemswitch.provisioning.SavePhone;
import org.tandemswitch.registration.Phone;
import org.tandemswitch.registration.PhoneId;
import org.tandemswitch.registration.PhoneLock;

@Named("phonesPage")
@ViewScoped
public class PhonesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private PhoneBook phones;

    @Inject
    private SavePhone savePhone;

    @Inject
    private RemovePhone removePhone;

    @Inject
    private CurrentActor actor;

    @Inject
    private FormAnswer answer;

    private transient @Nullable List<Phone> all;
    private transient @Nullable Phone seen;
    private boolean readable = true;
    private long id;
    private String number = "";
    private String password = "";
    private String lock = PhoneLock.NONE.name();
    private boolean sessionTimer = true;
    private final OptionsForm options = new OptionsForm(Peer.PHONE);

    /** As they were when the page was made: a button belongs to the phone that was seen beside it. */
    public List<Phone> getAll() {
        if (all == null) {
            Optional<List<Phone>> read = answer.read(() -> phones.all(actor.get()));
            readable = read.isPresent();
            all = read.orElse(List.of());
        }
        return all;
    }

    /** What an empty list means. */
    public String getEmptyKey() {
        return getAll().isEmpty() && readable ? "phones.none" : "gateways.unreadable";
    }

    public void add() {
        seen = null;
        edit(PhoneId.NEW.value(), "", PhoneLock.NONE.name(), true, Peculiarities.NONE);
    }

    public void change(Phone phone) {
        seen = phone;
        edit(
                phone.id().value(),
                phone.number().value(),
                phone.lock().name(),
                phone.sessionTimer(),
                phone.peculiarities());
    }

    public void save() {
        answer.attempt(() -> answer.to(
                savePhone.save(
                        actor.get(),
                        new PhoneDraft(id, number, password, lock, sessionTimer, options.draft()),
                        Optional.ofNullable(seen)),
                "gateways.saved",
                number));
        password = "";
        all = null;
    }

    public void remove() {
        Optional.ofNullable(seen)
                .ifPresent(
                        phone -> answer.attempt(() -> answer.removed(removePhone.remove(actor.get(), phone), number)));
        all = null;
    }

    public List<PhoneLock> getLocks() {
        return List.of(PhoneLock.values());
    }

    private void edit(long chosen, String usual, String locked, boolean timed, Peculiarities peculiarities) {
        this.id = chosen;
        this.number = usual;
        this.password = "";
        this.lock = locked;
        this.sessionTimer = timed;
        this.options.edit(peculiarities.chosen());
    }

    public boolean isNew() {
        return id == PhoneId.NEW.value();
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getLock() {
        return lock;
    }

    public void setLock(String lock) {
        this.lock = lock;
    }

    public OptionsForm getOptions() {
        return options;
    }

    public boolean isSessionTimer() {
        return sessionTimer;
    }

    public void setSessionTimer(boolean sessionTimer) {
        this.sessionTimer = sessionTimer;
    }
}
