package org.tandemswitch.console.gateways;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.console.peers.Kind;
import org.tandemswitch.console.peers.PeerRow;
import org.tandemswitch.console.peers.Sheet;
import org.tandemswitch.console.peers.State;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.live.KnownHosts;
import org.tandemswitch.live.Vendors;
import org.tandemswitch.number.NumberPrefix;
import org.tandemswitch.provisioning.Edit;
import org.tandemswitch.provisioning.EditVendors;
import org.tandemswitch.provisioning.Gateways;
import org.tandemswitch.provisioning.OwnRulesDraft;
import org.tandemswitch.provisioning.RoutingGatewayDraft;
import org.tandemswitch.provisioning.VendorAccountDraft;

/** The gateways of vendors. */
@RequestScoped
public class VendorShelf extends EditShelf<RoutingGatewayDraft, RoutingGateway> {
    @Inject
    Gateways gateways;

    @Inject
    EditVendors edit;

    @Inject
    Vendors vendors;

    @Inject
    KnownHosts hosts;

    @Inject
    GatewayLoad load;

    @Override
    public Kind kind() {
        return Kind.VENDOR;
    }

    @Override
    public Edit<RoutingGatewayDraft, RoutingGateway> edit() {
        return edit;
    }

    @Override
    protected List<RoutingGateway> all(Actor actor) {
        return gateways.routing(actor);
    }

    @Override
    protected long id(RoutingGateway stored) {
        return stored.id().value();
    }

    @Override
    protected Set<State> moment(RoutingGateway vendor) {
        Set<State> moment = EnumSet.noneOf(State.class);
        if (!vendors.of(actor.get(), vendor.id()).isOnline()) {
            moment.add(State.RESTING);
        }
        if (hosts.isLost(actor.get(), vendor.target().host())) {
            moment.add(State.LOST);
        }
        return moment;
    }

    @Override
    public Sheet sheet(RoutingGateway gateway) {
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

    @Override
    protected RoutingGatewayDraft draft(long id, Sheet sheet, String password) {
        return new RoutingGatewayDraft(
                id,
                sheet.get("name"),
                sheet.get("prefixes"),
                sheet.get("host"),
                sheet.get("port"),
                sheet.get("transport"),
                sheet.get("priority"),
                account(sheet, password),
                own(sheet),
                sheet.options(),
                sheet.is("locked"));
    }

    static VendorAccountDraft account(Sheet sheet, String password) {
        return new VendorAccountDraft(sheet.get("user"), password, sheet.get("realm"));
    }

    static OwnRulesDraft own(Sheet sheet) {
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
    public long calls(PeerRow<RoutingGateway> row) {
        return load.callsOfVendor(row.id());
    }
}
