package org.tandemswitch.console.gateways;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tandemswitch.console.peers.Kind;
import org.tandemswitch.console.peers.PeerRow;
import org.tandemswitch.console.peers.Sheet;
import org.tandemswitch.console.peers.Shelf;
import org.tandemswitch.console.peers.Wish;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.gateway.ClientAccount;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.SourceRange;
import org.tandemswitch.provisioning.Gateways;
import org.tandemswitch.provisioning.MappingGatewayDraft;
import org.tandemswitch.provisioning.RehearseEdits;
import org.tandemswitch.provisioning.RemoveGateway;
import org.tandemswitch.provisioning.SaveMappingGateway;
import org.tandemswitch.provisioning.SaveOutcome;

/** The gateways of clients. */
@RequestScoped
public class ClientShelf implements Shelf<MappingGateway> {
    @Inject
    Gateways gateways;

    @Inject
    RehearseEdits rehearse;

    @Inject
    SaveMappingGateway save;

    @Inject
    RemoveGateway remove;

    @Inject
    GatewayLoad load;

    @Inject
    CurrentActor actor;

    @Inject
    FormAnswer answer;

    @Override
    public Kind kind() {
        return Kind.CLIENT;
    }

    @Override
    public Optional<List<PeerRow<MappingGateway>>> rows() {
        return answer.read(() ->
                gateways.mapping(actor.get()).stream().map(ClientShelf::row).toList());
    }

    static PeerRow<MappingGateway> row(MappingGateway gateway) {
        return new PeerRow<>(gateway, gateway.id().value(), Kind.CLIENT, sheetOf(gateway), false);
    }

    @Override
    public Sheet sheet(MappingGateway gateway) {
        return sheetOf(gateway);
    }

    static Sheet sheetOf(MappingGateway gateway) {
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

    static MappingGatewayDraft draft(long id, Sheet sheet, String password) {
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
    public List<SaveOutcome<MappingGateway>> rehearse(List<Wish<MappingGateway>> wishes) {
        return rehearse.mapping(
                actor.get(),
                IntStream.range(0, wishes.size())
                        .mapToObj(place -> draft(wishes.get(place), -1 - place))
                        .toList());
    }

    @Override
    public SaveOutcome<MappingGateway> save(Wish<MappingGateway> wish) {
        return save.save(actor.get(), draft(wish, 0), wish.seen().map(PeerRow::peer));
    }

    /** @param fresh the id of a new one */
    private static MappingGatewayDraft draft(Wish<MappingGateway> wish, long fresh) {
        return draft(wish.id(fresh), wish.sheet(), wish.password());
    }

    @Override
    public boolean remove(PeerRow<MappingGateway> row) {
        return remove.remove(actor.get(), row.peer());
    }

    @Override
    public long calls(PeerRow<MappingGateway> row) {
        return load.callsOfClient(row.id());
    }
}
