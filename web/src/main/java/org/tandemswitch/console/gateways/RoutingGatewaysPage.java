package org.tandemswitch.console.gateways;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.call.SystemRules;
import org.tandemswitch.console.options.OptionsForm;
import org.tandemswitch.console.page.Figures;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.console.peers.PeerDesk;
import org.tandemswitch.console.peers.PeerList;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.live.VendorState;
import org.tandemswitch.live.Vendors;
import org.tandemswitch.option.Peer;
import org.tandemswitch.provisioning.RemoveGateway;
import org.tandemswitch.provisioning.RoutingGatewayDraft;
import org.tandemswitch.provisioning.SaveRoutingGateway;

@Named("routingGatewaysPage")
@ViewScoped
public class RoutingGatewaysPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final RoutingGatewayDraft FRESH =
            new RoutingGatewayDraft(0, "", "", "", "5060", Transport.UDP.name(), "10", false);

    @Inject
    private SaveRoutingGateway saveGateway;

    @Inject
    private RemoveGateway removeGateway;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private VendorShelf shelf;

    @Inject
    private FormAnswer answer;

    @Inject
    private ParametersInForce parameters;

    @Inject
    private Vendors vendors;

    @Inject
    private Texts texts;

    @Inject
    private Figures figures;

    @Inject
    private Uses uses;

    private final transient PeerList<RoutingGateway> list = new PeerList<>(() -> shelf);
    private final transient PeerDesk<RoutingGateway> desk = new PeerDesk<>(list, () -> shelf);
    private transient @Nullable RoutingGateway seen;
    private transient List<Use> usedBy = List.of();
    private boolean copied;
    private long id;
    private String name = "";
    private String prefixes = "";
    private String host = "";
    private String port = "";
    private String transport = "";
    private String priority = "";
    private final VendorAccountForm account = new VendorAccountForm();
    private final RulesForm rules = new RulesForm();
    private final OptionsForm options = new OptionsForm(Peer.VENDOR);
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
            edit(VendorShelf.draft(id, row.sheet(), ""));
        });
    }

    /** The same once more, to be saved as a new one. */
    public void copy() {
        id = FRESH.id();
        seen = null;
        usedBy = List.of();
        name = name + " 2";
        account.setPassword("");
        copied = true;
    }

    public void save() {
        answer.attempt(() -> answer.to(
                saveGateway.save(
                        currentActor.get(),
                        new RoutingGatewayDraft(
                                id,
                                name,
                                prefixes,
                                host,
                                port,
                                transport,
                                priority,
                                account.draft(),
                                rules.draft(),
                                options.draft(),
                                locked),
                        Optional.ofNullable(seen)),
                "gateways.saved",
                name));
        list.forget();
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

    public List<Transport> getTransports() {
        return List.of(Transport.values());
    }

    private void edit(RoutingGatewayDraft draft) {
        this.id = draft.id();
        this.name = draft.name();
        this.prefixes = draft.prefixes().replace(' ', '\n');
        this.host = draft.host();
        this.port = draft.port();
        this.transport = draft.transport();
        this.priority = draft.priority();
        this.account.edit(draft.account());
        this.rules.edit(draft.own());
        this.options.edit(draft.options());
        this.locked = draft.locked();
        this.copied = false;
    }

    public PeerList<RoutingGateway> getList() {
        return list;
    }

    public PeerDesk<RoutingGateway> getDesk() {
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

    public String getPrefixes() {
        return prefixes;
    }

    public void setPrefixes(String prefixes) {
        this.prefixes = prefixes;
    }

    public String getHost() {
        return host;
    }

    public void setHost(String host) {
        this.host = host;
    }

    public String getPort() {
        return port;
    }

    public void setPort(String port) {
        this.port = port;
    }

    public String getTransport() {
        return transport;
    }

    public void setTransport(String transport) {
        this.transport = transport;
    }

    public String getPriority() {
        return priority;
    }

    public void setPriority(String priority) {
        this.priority = priority;
    }

    public OptionsForm getOptions() {
        return options;
    }

    public VendorAccountForm getAccount() {
        return account;
    }

    public RulesForm getRules() {
        return rules;
    }

    /** What empty fields stand for. */
    public RuleDefaults getDefaults() {
        return new RuleDefaults(SystemRules.of(parameters.now()).leg(), texts);
    }

    /** How long a gateway still wants to be left alone. */
    public String restOf(RoutingGateway gateway) {
        return vendors.of(currentActor.get(), gateway.id())
                .leftAlone()
                .map(left -> texts.of("routing.rests", figures.duration(left)))
                .orElse("");
    }

    /** It gets no calls because it answers no OPTIONS. */
    public boolean isSilent(RoutingGateway gateway) {
        return vendors.of(currentActor.get(), gateway.id()).silent();
    }

    /** How busy a gateway says it is. */
    public String loadOf(RoutingGateway gateway) {
        OptionalInt load = vendors.of(currentActor.get(), gateway.id()).load();
        return load.isPresent() ? texts.of("routing.load", Integer.toString(load.getAsInt())) : "";
    }

    /** It gets no calls because it says that it is full. */
    public boolean isFull(RoutingGateway gateway) {
        return vendors.of(currentActor.get(), gateway.id()).isFull();
    }

    /** How a gateway has done since the start. */
    public String scoreOf(RoutingGateway gateway) {
        VendorState state = vendors.of(currentActor.get(), gateway.id());
        return state.attempts() == 0
                ? Figures.NONE
                : texts.of("routing.score.figures", state.answered(), state.attempts(), state.failed());
    }

    public String lastOf(RoutingGateway gateway) {
        OptionalInt status = vendors.of(currentActor.get(), gateway.id()).lastStatus();
        return status.isPresent() ? texts.of("routing.score.last", Integer.toString(status.getAsInt())) : "";
    }

    public boolean isLocked() {
        return locked;
    }

    public void setLocked(boolean locked) {
        this.locked = locked;
    }
}
