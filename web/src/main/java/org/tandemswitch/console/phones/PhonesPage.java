package org.tandemswitch.console.phones;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tandemswitch.console.gateways.PeerPage;
import org.tandemswitch.console.gateways.Use;
import org.tandemswitch.console.gateways.Uses;
import org.tandemswitch.console.options.OptionsForm;
import org.tandemswitch.console.peers.Sheet;
import org.tandemswitch.option.Peer;
import org.tandemswitch.provisioning.PhoneDraft;
import org.tandemswitch.registration.Phone;
import org.tandemswitch.registration.PhoneLock;

@Named("phonesPage")
@ViewScoped
public class PhonesPage extends PeerPage<PhoneDraft, Phone> {
    private static final long serialVersionUID = 1L;

    @Inject
    private PhoneShelf shelf;

    @Inject
    private Uses uses;

    private String number = "";
    private String password = "";
    private String lock = PhoneLock.NONE.name();
    private boolean sessionTimer = true;
    private final OptionsForm options = new OptionsForm(Peer.PHONE);

    @Override
    protected PhoneShelf shelf() {
        return shelf;
    }

    @Override
    protected void show(Sheet sheet) {
        this.number = sheet.get("number");
        this.password = "";
        this.lock = PhoneShelf.lock(sheet);
        this.sessionTimer = sheet.is("sessionTimer");
        this.options.edit(sheet.options());
    }

    @Override
    protected PhoneDraft typed(long id) {
        return new PhoneDraft(id, number, password, lock, sessionTimer, options.draft());
    }

    @Override
    protected String typedName() {
        return number;
    }

    @Override
    protected void renameCopy() {
        number = "";
        password = "";
    }

    @Override
    protected List<Use> uses(Phone stored) {
        return uses.of(stored);
    }

    @Override
    protected void saved(Phone stored) {
        password = "";
    }

    public List<PhoneLock> getLocks() {
        return List.of(PhoneLock.values());
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
