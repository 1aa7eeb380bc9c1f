package org.tandemswitch.console.gateways;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.tandemswitch.console.options.OptionsForm;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.console.peers.Sheet;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.option.Peer;
import org.tandemswitch.parameter.SystemParameters;
import org.tandemswitch.provisioning.Gateways;
import org.tandemswitch.provisioning.MappingGatewayDraft;

@Named("mappingGatewaysPage")
@ViewScoped
public class MappingGatewaysPage extends PeerPage<MappingGatewayDraft, MappingGateway> {
    private static final long serialVersionUID = 1L;

    @Inject
    private Gateways gateways;

    @Inject
    private ClientShelf shelf;

    @Inject
    private ParametersInForce parameters;

    @Inject
    private Texts texts;

    @Inject
    private Uses uses;

    private String name = "";
    private String addresses = "";
    private String user = "";
    private transient String password = "";
    private String processing = "";
    private boolean sessionTimer;
    private final OptionsForm options = new OptionsForm(Peer.CLIENT);
    private boolean locked;

    @Override
    protected ClientShelf shelf() {
        return shelf;
    }

    @Override
    protected void show(Sheet sheet) {
        this.name = sheet.get("name");
        this.addresses = sheet.get("addresses").replace(' ', '\n');
        this.user = sheet.get("user");
        this.password = "";
        this.processing = sheet.get("processing");
        this.sessionTimer = sheet.is("sessionTimer");
        this.options.edit(sheet.options());
        this.locked = sheet.is("locked");
    }

    @Override
    protected MappingGatewayDraft typed(long id) {
        return new MappingGatewayDraft(
                id, name, addresses, user, password, processing, sessionTimer, options.draft(), locked);
    }

    @Override
    protected String typedName() {
        return name;
    }

    @Override
    protected void renameCopy() {
        name = name + " 2";
        password = "";
    }

    @Override
    protected List<Use> uses(MappingGateway stored) {
        return uses.of(stored);
    }

    @Override
    protected void saved(MappingGateway stored) {
        List<MappingGateway> others = gateways.overlapping(actor.get(), stored);
        if (!others.isEmpty()) {
            answer.note(
                    "mapping.overlaps",
                    others.stream().map(MappingGateway::name).collect(Collectors.joining(", ")));
        }
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
