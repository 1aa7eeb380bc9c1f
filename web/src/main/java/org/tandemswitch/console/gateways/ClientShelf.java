package org.tandemswitch.console.gateways;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.console.peers.Kind;
import org.tandemswitch.console.peers.PeerRow;
import org.tandemswitch.console.peers.Sheet;
import org.tandemswitch.gateway.ClientAccount;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.SourceRange;
import org.tandemswitch.provisioning.Edit;
import org.tandemswitch.provisioning.EditClients;
import org.tandemswitch.provisioning.Gateways;
import org.tandemswitch.provisioning.MappingGatewayDraft;

/** The gateways of clients. */
@RequestScoped
public class ClientShelf extends EditShelf<MappingGatewayDraft, MappingGateway> {
    @Inject
    Gateways gateways;

    @Inject
    EditClients edit;

    @Inject
    GatewayLoad load;

    @Override
    public Kind kind() {
        return Kind.CLIENT;
    }

    @Override
    public Edit<MappingGatewayDraft, MappingGateway> edit() {
        return edit;
    }

    @Override
    protected List<MappingGateway> all(Actor actor) {
        return gateways.mapping(actor);
    }

    @Override
    protected long id(MappingGateway stored) {
        return stored.id().value();
    }

    @Override
    public Sheet sheet(MappingGateway gateway) {
        return Sheet.of(
                Stream.of(
                        Map.entry("name", gateway.name()),
                        Map.entry(
                                "addresses",
                                gateway.addresses().stream()
                                        .map(SourceRange::toString)
                                        .collect(Collectors.joining(" "))),
                        Map.entry(
                                "user",
                                gateway.account().map(ClientAccount::user).orElse("")),
                        Map.entry(
                                "processing",
                                gateway.processing()
                                        .map(time -> Long.toString(time.toSeconds()))
                                        .orElse("")),
                        Map.entry("sessionTimer", Sheet.yesNo(gateway.sessionTimer())),
                        Map.entry("locked", Sheet.yesNo(gateway.locked()))),
                gateway.peculiarities().chosen());
    }

    @Override
    protected MappingGatewayDraft draft(long id, Sheet sheet, String password) {
        return new MappingGatewayDraft(
                id,
                sheet.get("name"),
                sheet.get("addresses"),
                sheet.get("user"),
                password,
                sheet.get("processing"),
                sheet.is("sessionTimer"),
                sheet.options(),
                sheet.is("locked"));
    }

    @Override
    public long calls(PeerRow<MappingGateway> row) {
        return load.callsOfClient(row.id());
    }
}
