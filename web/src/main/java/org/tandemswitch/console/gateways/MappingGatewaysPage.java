package org.tandemswitch.console.gateways;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.console.options.OptionsForm;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.gateway.ClientAccount;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.SourceRange;
import org.tandemswitch.live.LiveCalls;
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
    private LiveCalls liveCalls;

    @Inject
    private FormAnswer answer;

    @Inject
    private ParametersInForce parameters;

    @Inject
    private Texts texts;

    private transient @Nullable List<MappingGateway> all;
    private transient @Nullable Map<GatewayId, Long> calls;
    private transient @Nullable MappingGateway seen;
    private boolean readable = true;
    private long id;
    private String name = "";
    private String addresses = "";
    private String user = "";
    private transient String password = "";
    private String processing = "";
    private boolean sessionTimer;
    private final OptionsForm options = new OptionsForm(Peer.CLIENT);
    private boolean locked;

    /** As they were when the page was made: a button belongs to the gateway that was seen beside it. */
    public List<MappingGateway> getAll() {
        if (all == null) {
            Optional<List<MappingGateway>> read = answer.read(() -> gateways.mapping(currentActor.get()));
            readable = read.isPresent();
            all = read.orElse(List.of());
            calls = liveCalls.byClient(currentActor.get());
        }
        return all;
    }

    /** How many calls a gateway had in progress when the page was made. */
    public long callsOf(MappingGateway gateway) {
        Map<GatewayId, Long> seenThen = calls;
        return seenThen == null ? 0 : seenThen.getOrDefault(gateway.id(), 0L);
    }

    /** What an empty list means. */
    public String getEmptyKey() {
        return getAll().isEmpty() && readable ? "mapping.none" : "gateways.unreadable";
    }

    public void add() {
        seen = null;
        edit(FRESH);
    }

    public void change(MappingGateway gateway) {
        seen = gateway;
        edit(draft(gateway, gateway.locked()));
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
        all = null;
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
    public void turnKey(MappingGateway seen) {
        String done = seen.locked() ? "gateways.unlocked" : "gateways.locked";
        answer.attempt(() -> gateways.findMapping(currentActor.get(), seen.id())
                .ifPresent(gateway -> answer.to(
                        saveGateway.save(currentActor.get(), draft(gateway, !seen.locked()), Optional.of(gateway)),
                        done,
                        gateway.name())));
        all = null;
    }

    public void remove() {
        Optional.ofNullable(seen)
                .ifPresent(gateway ->
                        answer.attempt(() -> answer.removed(removeGateway.remove(currentActor.get(), gateway), name)));
        all = null;
    }

    private void edit(MappingGatewayDraft draft) {
        this.id = draft.id();
        this.name = draft.name();
        this.addresses = draft.addresses();
        this.user = draft.user();
        this.password = "";
        this.processing = draft.processing();
        this.sessionTimer = draft.sessionTimer();
        this.options.edit(draft.options());
        this.locked = draft.locked();
    }

    private static MappingGatewayDraft draft(MappingGateway gateway, boolean locked) {
        String addresses =
                gateway.addresses().stream().map(SourceRange::toString).collect(Collectors.joining("\n"));
        String processing = gateway.processing()
                .map(time -> Long.toString(time.toSeconds()))
                .orElse("");
        return new MappingGatewayDraft(
                gateway.id().value(),
                gateway.name(),
                addresses,
                gateway.account().map(ClientAccount::user).orElse(""),
                "",
                processing,
                gateway.sessionTimer(),
                gateway.peculiarities().chosen(),
                locked);
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
