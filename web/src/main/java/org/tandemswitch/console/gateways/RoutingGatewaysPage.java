package org.tandemswitch.console.gateways;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tandemswitch.call.SystemRules;
import org.tandemswitch.console.options.OptionsForm;
import org.tandemswitch.console.page.Figures;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.console.peers.Sheet;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.live.CallAgain;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.live.VendorState;
import org.tandemswitch.live.Vendors;
import org.tandemswitch.option.Peer;
import org.tandemswitch.provisioning.RoutingGatewayDraft;

@Named("routingGatewaysPage")
@ViewScoped
public class RoutingGatewaysPage extends PeerPage<RoutingGatewayDraft, RoutingGateway> {
    private static final long serialVersionUID = 1L;

    @Inject
    private VendorShelf shelf;

    @Inject
    private ParametersInForce parameters;

    @Inject
    private Vendors vendors;

    @Inject
    private CallAgain callAgain;

    @Inject
    private GatewayLoad load;

    @Inject
    private Texts texts;

    @Inject
    private Figures figures;

    @Inject
    private Uses uses;

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

    @Override
    protected VendorShelf shelf() {
        return shelf;
    }

    @Override
    protected void show(Sheet sheet) {
        this.name = sheet.get("name");
        this.prefixes = sheet.get("prefixes").replace(' ', '\n');
        this.host = sheet.get("host");
        this.port = sheet.get("port");
        this.transport = sheet.get("transport");
        this.priority = sheet.get("priority");
        this.account.edit(VendorShelf.account(sheet, ""));
        this.rules.edit(VendorShelf.own(sheet));
        this.options.edit(sheet.options());
        this.locked = sheet.is("locked");
    }

    @Override
    protected RoutingGatewayDraft typed(long id) {
        return new RoutingGatewayDraft(
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
                locked);
    }

    @Override
    protected String typedName() {
        return name;
    }

    @Override
    protected void renameCopy() {
        name = name + " 2";
        account.setPassword("");
    }

    @Override
    protected List<Use> uses(RoutingGateway stored) {
        return uses.of(stored);
    }

    public List<Transport> getTransports() {
        return List.of(Transport.values());
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
        return vendors.of(actor.get(), gateway.id())
                .leftAlone()
                .map(left -> texts.of("routing.rests", figures.duration(left)))
                .orElse("");
    }

    /** A gateway that wants to be left alone gets calls all the same. */
    public void callAgain(long wanted) {
        answer.attempt(() -> getList().find(wanted).ifPresent(row -> {
            callAgain.callAgain(actor.get(), row.peer().ref());
            answer.done("routing.called_again", row.name());
        }));
        getList().forget();
    }

    /** It gets no calls because it answers no OPTIONS. */
    public boolean isSilent(RoutingGateway gateway) {
        return vendors.of(actor.get(), gateway.id()).silent();
    }

    /** How busy a gateway says it is. */
    public String loadOf(RoutingGateway gateway) {
        OptionalInt load = vendors.of(actor.get(), gateway.id()).load();
        return load.isPresent() ? texts.of("routing.load", Integer.toString(load.getAsInt())) : "";
    }

    /** It gets no calls because it says that it is full. */
    public boolean isFull(RoutingGateway gateway) {
        return vendors.of(actor.get(), gateway.id()).isFull();
    }

    /** How a gateway has done since the start. */
    public String scoreOf(RoutingGateway gateway) {
        VendorState state = vendors.of(actor.get(), gateway.id());
        return state.attempts() == 0
                ? Figures.NONE
                : texts.of("routing.score.figures", state.answered(), state.attempts(), state.failed());
    }

    /** Its last answer to a call, and when it last took one. */
    public String lastOf(RoutingGateway gateway) {
        OptionalInt status = vendors.of(actor.get(), gateway.id()).lastStatus();
        Stream<String> answer =
                status.stream().mapToObj(Integer::toString).map(code -> texts.of("routing.score.last", code));
        return Stream.concat(answer, Stream.of(load.lastOfVendor(gateway.id().value())))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    public boolean isLocked() {
        return locked;
    }

    public void setLocked(boolean locked) {
        this.locked = locked;
    }
}
