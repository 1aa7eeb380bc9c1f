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
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.live.Vendors;
import org.tandemswitch.number.NumberPrefix;
import org.tandemswitch.provisioning.Gateways;
import org.tandemswitch.provisioning.OwnRulesDraft;
import org.tandemswitch.provisioning.RehearseEdits;
import org.tandemswitch.provisioning.RemoveGateway;
import org.tandemswitch.provisioning.RoutingGatewayDraft;
import org.tandemswitch.provisioning.SaveOutcome;
import org.tandemswitch.provisioning.SaveRoutingGateway;
import org.tandemswitch.provisioning.VendorAccountDraft;

/** The gateways of vendors. */
@RequestScoped
public class VendorShelf implements Shelf<RoutingGateway> {
    @Inject
    Gateways gateways;

    @Inject
    RehearseEdits rehearse;

    @Inject
    SaveRoutingGateway save;

    @Inject
    RemoveGateway remove;

    @Inject
    Vendors vendors;

    @Inject
    GatewayLoad load;

    @Inject
    CurrentActor actor;

    @Inject
    FormAnswer answer;

    @Override
    public Kind kind() {
        return Kind.VENDOR;
    }

    @Override
    public Optional<List<PeerRow<RoutingGateway>>> rows() {
        return answer.read(
                () -> gateways.routing(actor.get()).stream().map(this::row).toList());
    }

    private PeerRow<RoutingGateway> row(RoutingGateway gateway) {
        boolean online = vendors.of(actor.get(), gateway.id()).isOnline();
        return new PeerRow<>(gateway, gateway.id().value(), Kind.VENDOR, sheetOf(gateway), !online);
    }

    @Override
    public Sheet sheet(RoutingGateway gateway) {
        return sheetOf(gateway);
    }

    static Sheet sheetOf(RoutingGateway gateway) {
        VendorAccountDraft account = VendorAccountDraft.of(gateway.account());
        Stream<Map.Entry<String, String>> place = Stream.of(
                Map.entry("name", gateway.name()),
                Map.entry(
                        "prefixes",
                        gateway.prefixes().stream().map(NumberPrefix::digits).collect(Collectors.joining(" "))),
                Map.entry("host", gateway.target().host()),
                Map.entry("port", Integer.toString(gateway.target().port())),
                Map.entry("transport", gateway.target().transport().name()),
                Map.entry("priority", Integer.toString(gateway.priority())),
                Map.entry("user", account.user()),
                Map.entry("realm", account.realm()));
        return Sheet.of(
                Stream.concat(
                        Stream.concat(place, own(OwnRulesDraft.of(gateway.own()))),
                        Stream.of(Map.entry("locked", Sheet.yesNo(gateway.locked())))),
                gateway.peculiarities().chosen());
    }

    private static Stream<Map.Entry<String, String>> own(OwnRulesDraft own) {
        return Stream.of(
                Map.entry("invite", own.invite()),
                Map.entry("trying", own.trying()),
                Map.entry("progress", own.progress()),
                Map.entry("progressWithMedia", own.progressWithMedia()),
                Map.entry("ringing", own.ringing()),
                Map.entry("resendWaits", own.resendWaits()),
                Map.entry("stopAfterMedia", choice(own.stopAfterMedia())),
                Map.entry("stopAfterInviteTimeout", choice(own.stopAfterInviteTimeout())),
                Map.entry("switchAfterRinging", Sheet.yesNo(own.switchAfterRinging())),
                Map.entry("stopCodes", own.stopCodes()),
                Map.entry("sessionTimer", Sheet.yesNo(own.sessionTimer())));
    }

    private static String choice(String draft) {
        return draft.isEmpty() ? "" : Sheet.yesNo(Boolean.parseBoolean(draft));
    }

    static RoutingGatewayDraft draft(long id, Sheet sheet, String password) {
        return new RoutingGatewayDraft(
                id,
                sheet.get("name"),
                sheet.get("prefixes"),
                sheet.get("host"),
                sheet.get("port"),
                sheet.get("transport"),
                sheet.get("priority"),
                new VendorAccountDraft(sheet.get("user"), password, sheet.get("realm")),
                ownDraft(sheet),
                sheet.options(),
                sheet.is("locked"));
    }

    private static OwnRulesDraft ownDraft(Sheet sheet) {
        return new OwnRulesDraft(
                sheet.get("invite"),
                sheet.get("trying"),
                sheet.get("progress"),
                sheet.get("progressWithMedia"),
                sheet.get("ringing"),
                sheet.get("resendWaits"),
                choiceDraft(sheet, "stopAfterMedia"),
                choiceDraft(sheet, "stopAfterInviteTimeout"),
                sheet.is("switchAfterRinging"),
                sheet.get("stopCodes"),
                sheet.is("sessionTimer"));
    }

    private static String choiceDraft(Sheet sheet, String field) {
        return sheet.get(field).isEmpty() ? "" : String.valueOf(sheet.is(field));
    }

    @Override
    public List<SaveOutcome<RoutingGateway>> rehearse(List<Wish<RoutingGateway>> wishes) {
        return rehearse.routing(
                actor.get(),
                IntStream.range(0, wishes.size())
                        .mapToObj(place -> draft(wishes.get(place), -1 - place))
                        .toList());
    }

    @Override
    public SaveOutcome<RoutingGateway> save(Wish<RoutingGateway> wish) {
        return save.save(actor.get(), draft(wish, 0), wish.seen().map(PeerRow::peer));
    }

    /** @param fresh the id of a new one */
    private static RoutingGatewayDraft draft(Wish<RoutingGateway> wish, long fresh) {
        return draft(wish.id(fresh), wish.sheet(), wish.password());
    }

    @Override
    public boolean remove(PeerRow<RoutingGateway> row) {
        return remove.remove(actor.get(), row.peer());
    }

    @Override
    public long calls(PeerRow<RoutingGateway> row) {
        return load.callsOfVendor(row.id());
    }
}
