package org.tandemswitch.console.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.call.CallView;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.console.parameters.ParameterWords;
import org.tandemswitch.console.peers.PeerPages;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.directory.Entry;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.gateway.SourceRange;
import org.tandemswitch.live.LiveCalls;
import org.tandemswitch.number.NumberPrefix;
import org.tandemswitch.option.Peer;
import org.tandemswitch.parameter.Parameter;
import org.tandemswitch.parameter.Parameters;
import org.tandemswitch.platform.Platform;
import org.tandemswitch.provisioning.DirectoryBook;
import org.tandemswitch.provisioning.Gateways;
import org.tandemswitch.provisioning.PhoneBook;
import org.tandemswitch.provisioning.PlatformBook;
import org.tandemswitch.registration.Phone;
import org.tandemswitch.user.Area;

/** Everything that the user behind the request may see, as far as it can be found. */
@RequestScoped
public class Findable {
    /** Pages by their path, with the text that is their title. */
    private static final List<Page> PAGES = List.of(
            new Page("/", "overview.title", Area.OVERVIEW),
            new Page("/calls", "calls.title", Area.CALLS),
            new Page("/call", "story.nav", Area.CALLS),
            new Page("/traces", "traces.title", Area.CALLS),
            new Page("/records", "records.title", Area.RECORDS),
            new Page("/mapping-gateways", "mapping.title", Area.GATEWAYS),
            new Page("/routing-gateways", "routing.title", Area.GATEWAYS),
            new Page("/routes", "routes.title", Area.GATEWAYS),
            new Page("/names", "names.title", Area.GATEWAYS),
            new Page("/platforms", "platforms.title", Area.GATEWAYS),
            new Page("/phones", "phones.title", Area.PHONES),
            new Page("/registrations", "registrations.title", Area.PHONES),
            new Page("/parameters", "parameters.title", Area.PARAMETERS),
            new Page("/users", "users.title", Area.USERS),
            new Page("/sessions", "sessions.title", Area.USERS),
            new Page("/tokens", "tokens.title", Area.USERS),
            new Page("/log", "log.title", Area.LOG));

    private record Page(String path, String title, Area area) {
        static Page of(Peer kind) {
            return new Page("/directory?kind=" + kind.key(), "directory." + kind.key() + ".title", Area.GATEWAYS);
        }
    }

    @Inject
    Gateways gateways;

    @Inject
    PhoneBook phones;

    @Inject
    DirectoryBook directory;

    @Inject
    PlatformBook platforms;

    @Inject
    LiveCalls calls;

    @Inject
    CurrentActor current;

    @Inject
    ParameterWords words;

    @Inject
    Texts texts;

    /** Kind by kind. */
    Stream<Stream<Hit>> all() {
        Actor actor = current.get();
        return Stream.of(
                Stream.concat(
                                PAGES.stream(),
                                Stream.of(Peer.values()).filter(Peer::isListed).map(Page::of))
                        .filter(page -> current.mayView(page.area()) && current.mayOpen(page.path()))
                        .map(this::hit),
                where(Area.GATEWAYS, () -> gateways.mapping(actor).stream().map(Findable::hit)),
                where(Area.GATEWAYS, () -> gateways.routing(actor).stream().map(Findable::hit)),
                where(Area.PHONES, () -> phones.all(actor).stream().map(Findable::hit)),
                where(Area.GATEWAYS, () -> directory.all(actor).stream().map(Findable::hit)),
                where(Area.GATEWAYS, () -> platforms.all(actor).stream().map(Findable::hit)),
                where(Area.PARAMETERS, () -> Parameters.ALL.stream().map(this::hit)),
                where(Area.CALLS, () -> calls.all(actor).stream().map(this::hit)));
    }

    private Stream<Hit> where(Area area, Supplier<Stream<Hit>> hits) {
        return current.mayView(area) ? hits.get() : Stream.empty();
    }

    private Hit hit(Page page) {
        return new Hit("page", texts.of(page.title()), List.of(), page::path);
    }

    private static Hit hit(MappingGateway client) {
        return new Hit(
                "client",
                client.name(),
                client.addresses().stream().map(SourceRange::toString).toList(),
                () -> PeerPages.of(Peer.CLIENT, client.name()));
    }

    private static Hit hit(RoutingGateway vendor) {
        return new Hit(
                "vendor",
                vendor.name(),
                Stream.concat(
                                Stream.of(vendor.target().toString()),
                                vendor.prefixes().stream().map(NumberPrefix::digits))
                        .toList(),
                () -> PeerPages.of(Peer.VENDOR, vendor.name()));
    }

    private static Hit hit(Phone phone) {
        String number = phone.number().value();
        return new Hit("phone", number, List.of(), () -> PeerPages.of(Peer.PHONE, number));
    }

    private static Hit hit(Entry entry) {
        return new Hit(entry.kind().key(), entry.name(), List.of(), () -> PeerPages.of(entry.kind(), entry.name()));
    }

    private static Hit hit(Platform platform) {
        return new Hit(
                "platform",
                platform.name(),
                List.of(platform.target().toString(), platform.user().value()),
                () -> "/platforms");
    }

    private Hit hit(Parameter<?> parameter) {
        return new Hit(
                "parameter",
                parameter.name(),
                List.of(words.description(parameter)),
                () -> address("/parameters", "q", parameter.name()));
    }

    private Hit hit(CallView call) {
        return new Hit(
                "call",
                call.caller().value() + " → " + call.callee().value(),
                List.of(call.caller().value(), call.callee().value(), call.id().value()),
                () -> current.mayOpen("/call")
                        ? address("/call", "id", call.id().value())
                        : "/calls");
    }

    private static String address(String path, String key, String value) {
        return path + "?" + key + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
