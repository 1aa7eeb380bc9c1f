package org.tandemswitch.console.gateways;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.console.options.OptionsForm;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.console.peers.PeerDesk;
import org.tandemswitch.console.peers.PeerList;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.option.Peer;
import org.tandemswitch.parameter.SystemParameters;
import org.tandemswitch.provisioning.Gateways;
import org.tandemswitch.provisioning.MappingGatewayDraft;
import org.tandemswitch.provisioning.RemoveGateway;
import org.tandemswitch.provisioning.SaveMappingGateway;
import org.tandemswitch.provisioning.SaveOutcome;

@Named("mappingGatewaysPage")
@ViewScoped
public class MappingGatewaysPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final MappingGatewayDraft FRESH = new MappingGatewayDraft(0, "", "", false);

    @Inject
    private Gateways gateways;

    @Inject
    private SaveMappingGateway saveGateway;

    @Inject
    private RemoveGateway removeGateway;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private ClientShelf shelf;

    @Inject
    private FormAnswer answer;

    @Inject
    private ParametersInForce parameters;

    @Inject
    private Texts texts;

    @Inject
    private Uses uses;

    private final transient PeerList<MappingGateway> list = new PeerList<>(() -> shelf);
    private final transient PeerDesk<MappingGateway> desk = new PeerDesk<>(list, () -> shelf);
    private transient @Nullable MappingGateway seen;
    private transient List<Use> usedBy = List.of();
    private boolean copied;
    private long id;
    private String name = "";
    private String addresses = "";
    private String user = "";
    private transient String password = "";
    private String processing = "";
    private boolean sessionTimer;
    private final OptionsForm options = new OptionsForm(Peer.CLIENT);
    private boolean locked;

    @PostConstruct
    void begin() {
        list.begin(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap());
    }

    public void add() {
        seen = null;
        usedBy = List.of();
        edit(FRESH);
    }

    public void change(long id) {
        list.find(id).ifPresent(row -> {
            seen = row.peer();
            usedBy = uses.of(row.peer());
            edit(ClientShelf.draft(id, row.sheet(), ""));
        });
    }

    /** The same once more, to be saved as a new one. */
    public void copy() {
        id = FRESH.id();
        seen = null;
        usedBy = List.of();
        name = name + " 2";
        password = "";
        copied = true;
    }

    public void save() {
        answer.attempt(() -> {
            SaveOutcome<MappingGateway> outcome = saveGateway.save(
                    currentActor.get(),
                    new MappingGatewayDraft(
                            id, name, addresses, user, password, processing, sessionTimer, options.draft(), locked),
                    Optional.ofNullable(seen));
            answer.to(outcome, "gateways.saved", name);
            outcome.fold(Optional::of, refused -> Optional.<SaveOutcome.Saved<MappingGateway>>empty())
                    .ifPresent(saved -> tellOverlaps(saved.value()));
        });
        list.forget();
    }

    private void tellOverlaps(MappingGateway saved) {
        List<MappingGateway> others = gateways.overlapping(currentActor.get(), saved);
        if (!others.isEmpty()) {
            answer.note(
                    "mapping.overlaps",
                    others.stream().map(MappingGateway::name).collect(Collectors.joining(", ")));
        }
    }

    /** Locks an open gateway and opens a locked one. */
    public void turnKey(long id) {
        answer.turnKey(desk, id);
    }

    public void remove() {
        Optional.ofNullable(seen)
                .ifPresent(gateway ->
                        answer.attempt(() -> answer.removed(removeGateway.remove(currentActor.get(), gateway), name)));
        list.forget();
    }

    private void edit(MappingGatewayDraft draft) {
        this.id = draft.id();
        this.name = draft.name();
        this.addresses = draft.addresses().replace(' ', '\n');
        this.user = draft.user();
        this.password = "";
        this.processing = draft.processing();
        this.sessionTimer = draft.sessionTimer();
        this.options.edit(draft.options());
        this.locked = draft.locked();
        this.copied = false;
    }

    public PeerList<MappingGateway> getList() {
        return list;
    }

    public PeerDesk<MappingGateway> getDesk() {
        return desk;
    }

    /** Who uses the gateway that is being edited; nobody a new one. */
    public List<Use> getUsedBy() {
        return usedBy;
    }

    public boolean isCopied() {
        return copied;
    }

    public boolean isNew() {
        return id == 0;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAddresses() {
        return addresses;
    }

    public void setAddresses(String addresses) {
        this.addresses = addresses;
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getProcessing() {
        return processing;
    }

    public void setProcessing(String processing) {
        this.processing = processing;
    }

    /** What an empty field stands for. */
    public String getProcessingDefault() {
        Duration limit = parameters.now().get(SystemParameters.SS_TIMEOUT_CALL_PROCEEDING);
        return limit.isZero() ? texts.of("rules.default.no_limit") : texts.of("rules.default", limit.toSeconds());
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

    public boolean isLocked() {
        return locked;
    }

    public void setLocked(boolean locked) {
        this.locked = locked;
    }
}
