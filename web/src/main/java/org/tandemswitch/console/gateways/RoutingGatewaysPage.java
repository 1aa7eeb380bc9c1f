package org.tandemswitch.console.gateways;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.call.SystemRules;
import org.tandemswitch.console.options.OptionsForm;
import org.tandemswitch.console.page.Figures;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.live.LiveCalls;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.live.VendorState;
import org.tandemswitch.live.Vendors;
import org.tandemswitch.number.NumberPrefix;
import org.tandemswitch.option.Peer;
import org.tandemswitch.provisioning.Gateways;
import org.tandemswitch.provisioning.OwnRulesDraft;
import org.tandemswitch.provisioning.RemoveGateway;
import org.tandemswitch.provisioning.RoutingGatewayDraft;
import org.tandemswitch.provisioning.SaveRoutingGateway;
import org.tandemswitch.provisioning.VendorAccountDraft;

@Named("routingGatewaysPage")
@ViewScoped
public class RoutingGatewaysPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final RoutingGatewayDraft FRESH =
            new RoutingGatewayDraft(0, "", "", "", "5060", Transport.UDP.name(), "10", false);

    @Inject
    private Gateways gateways;

    @Inject
    private SaveRoutingGateway saveGateway;

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
    private Vendors vendors;

    @Inject
    private Texts texts;

    @Inject
    private Figures figures;

    private transient @Nullable List<RoutingGateway> all;
    private transient @Nullable Map<GatewayId, Long> calls;
    private transient @Nullable RoutingGateway seen;
    private boolean readable = true;
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

    /** As they were when the page was made: a button belongs to the gateway that was seen beside it. */
    public List<RoutingGateway> getAll() {
        if (all == null) {
            Optional<List<RoutingGateway>> read = answer.read(() -> gateways.routing(currentActor.get()));
            readable = read.isPresent();
            all = read.orElse(List.of());
            calls = liveCalls.byVendor(currentActor.get());
        }
        return all;
    }

    /** How many calls a gateway had in progress when the page was made. */
    public long callsOf(RoutingGateway gateway) {
        Map<GatewayId, Long> seenThen = calls;
        return seenThen == null ? 0 : seenThen.getOrDefault(gateway.id(), 0L);
    }

    /** What an empty list means. */
    public String getEmptyKey() {
        return getAll().isEmpty() && readable ? "routing.none" : "gateways.unreadable";
    }

    public void add() {
        seen = null;
        edit(FRESH);
    }

    public void change(RoutingGateway gateway) {
        seen = gateway;
        edit(draft(gateway, gateway.locked()));
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
        all = null;
    }

    /** Locks an open gateway and opens a locked one. */
    public void turnKey(RoutingGateway seen) {
        String done = seen.locked() ? "gateways.unlocked" : "gateways.locked";
        answer.attempt(() -> gateways.findRouting(currentActor.get(), seen.id())
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

    public List<Transport> getTransports() {
        return List.of(Transport.values());
    }

    private void edit(RoutingGatewayDraft draft) {
        this.id = draft.id();
        this.name = draft.name();
        this.prefixes = draft.prefixes();
        this.host = draft.host();
        this.port = draft.port();
        this.transport = draft.transport();
        this.priority = draft.priority();
        this.account.edit(draft.account());
        this.rules.edit(draft.own());
        this.options.edit(draft.options());
        this.locked = draft.locked();
    }

    private static RoutingGatewayDraft draft(RoutingGateway gateway, boolean locked) {
        return new RoutingGatewayDraft(
                gateway.id().value(),
                gateway.name(),
                gateway.prefixes().stream().map(NumberPrefix::digits).collect(Collectors.joining("\n")),
                gateway.target().host(),
                Integer.toString(gateway.target().port()),
                gateway.target().transport().name(),
                Integer.toString(gateway.priority()),
                VendorAccountDraft.of(gateway.account()),
                OwnRulesDraft.of(gateway.own()),
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
