package org.tandemswitch.console.phones;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.console.gateways.FormAnswer;
import org.tandemswitch.console.options.OptionsForm;
import org.tandemswitch.console.peers.PeerDesk;
import org.tandemswitch.console.peers.PeerList;
import org.tandemswitch.console.peers.PeerRow;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.option.Peculiarities;
import org.tandemswitch.option.Peer;
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
    private PhoneShelf shelf;

    @Inject
    private SavePhone savePhone;

    @Inject
    private RemovePhone removePhone;

    @Inject
    private CurrentActor actor;

    @Inject
    private FormAnswer answer;

    private transient @Nullable Phone seen;
    private final transient PeerList<Phone> list = new PeerList<>(() -> shelf);
    private final transient PeerDesk<Phone> desk = new PeerDesk<>(list, () -> shelf);
    private boolean copied;
    private long id;
    private String number = "";
    private String password = "";
    private String lock = PhoneLock.NONE.name();
    private boolean sessionTimer = true;
    private final OptionsForm options = new OptionsForm(Peer.PHONE);

    @PostConstruct
    void begin() {
        list.begin(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap());
    }

    public void add() {
        seen = null;
        edit(PhoneId.NEW.value(), "", PhoneLock.NONE.name(), true, Peculiarities.NONE);
    }

    public void change(long id) {
        list.find(id).map(PeerRow::peer).ifPresent(this::change);
    }

    /** The same once more, to be saved as a new one. */
    public void copy() {
        id = PhoneId.NEW.value();
        number = "";
        password = "";
        copied = true;
        seen = null;
    }

    /** Locks an open phone and opens a locked one. */
    public void turnKey(long id) {
        answer.turnKey(desk, id);
    }

    private void change(Phone phone) {
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
        list.forget();
    }

    public void remove() {
        Optional.ofNullable(seen)
                .ifPresent(
                        phone -> answer.attempt(() -> answer.removed(removePhone.remove(actor.get(), phone), number)));
        list.forget();
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
        this.copied = false;
    }

    public PeerList<Phone> getList() {
        return list;
    }

    public PeerDesk<Phone> getDesk() {
        return desk;
    }

    public boolean isCopied() {
        return copied;
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
