package org.tandemswitch.console.gateways;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.directory.Directory;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.option.Peculiarities;
import org.tandemswitch.option.Peer;
import org.tandemswitch.option.Preferences;
import org.tandemswitch.passage.Passage;
import org.tandemswitch.platform.Platform;
import org.tandemswitch.provisioning.Gateways;
import org.tandemswitch.provisioning.PhoneBook;
import org.tandemswitch.provisioning.PlatformBook;
import org.tandemswitch.registrar.Registrations;
import org.tandemswitch.registration.Phone;
import org.tandemswitch.user.Area;

/** Who uses a gateway or phone, as far as what is configured says. */
@RequestScoped
public class Uses {
    private static final int NAMED = 8;

    @Inject
    Gateways gateways;

    @Inject
    PhoneBook phones;

    @Inject
    PlatformBook platforms;

    @Inject
    Registrations registrations;

    @Inject
    ParametersInForce parameters;

    @Inject
    CurrentActor actor;

    @Inject
    Texts texts;

    List<Use> of(RoutingGateway vendor) {
        List<Use> uses = new ArrayList<>(reach(vendor));
        String same = platforms.all(actor.get()).stream()
                .filter(platform ->
                        platform.target().host().equals(vendor.target().host()))
                .map(Platform::name)
                .collect(Collectors.joining(", "));
        if (!same.isEmpty()) {
            uses.add(new Use(texts.of("usedby.platforms", same), "/platforms"));
        }
        uses.addAll(records(vendor.name()));
        return uses;
    }

    List<Use> of(MappingGateway client) {
        String others = gateways.overlapping(actor.get(), client).stream()
                .map(MappingGateway::name)
                .collect(Collectors.joining(", "));
        Use overlaps =
                new Use(others.isEmpty() ? texts.of("usedby.no_overlaps") : texts.of("usedby.overlaps", others), "");
        return Stream.concat(Stream.of(overlaps), records(client.name()).stream())
                .toList();
    }

    public List<Use> of(Phone phone) {
        long places = registrations.of(actor.get(), phone.number().value()).size();
        return Stream.concat(
                        Stream.of(new Use(texts.of("usedby.registered", places), "/registrations")),
                        records(phone.number().value()).stream())
                .toList();
    }

    private List<Use> records(String name) {
        return actor.mayView(Area.RECORDS)
                ? List.of(new Use(
                        texts.of("usedby.records"),
                        "/records?filter=" + URLEncoder.encode(name, StandardCharsets.UTF_8)))
                : List.of();
    }

    private List<Use> reach(RoutingGateway vendor) {
        List<MappingGateway> clients = gateways.mapping(actor.get());
        List<Phone> users = actor.mayView(Area.PHONES) ? phones.all(actor.get()) : List.of();
        SortedSet<String> groups =
                passage(Peer.VENDOR, vendor.peculiarities()).membership().groups();
        List<String> barredClients = clients.stream()
                .filter(client -> !admits(Peer.CLIENT, client.peculiarities(), groups))
                .map(MappingGateway::name)
                .toList();
        List<String> barredPhones = barred(users, groups);
        int reaching = clients.size() - barredClients.size();
        String sentence = users.isEmpty()
                ? texts.of("usedby.reach.clients", reaching, clients.size())
                : texts.of("usedby.reach", reaching, clients.size(), users.size() - barredPhones.size(), users.size());
        return Stream.concat(Stream.of(sentence), barred(barredClients, barredPhones))
                .map(text -> new Use(text, ""))
                .toList();
    }

    /** Of many phones most have the same options, which are looked at once. */
    private List<String> barred(List<Phone> users, SortedSet<String> groups) {
        Map<Peculiarities, Boolean> admitted = new HashMap<>();
        return users.stream()
                .filter(phone ->
                        !admitted.computeIfAbsent(phone.peculiarities(), own -> admits(Peer.PHONE, own, groups)))
                .map(phone -> phone.number().value())
                .toList();
    }

    private Stream<String> barred(List<String> barredClients, List<String> barredPhones) {
        List<String> names =
                Stream.concat(barredClients.stream(), barredPhones.stream()).toList();
        String more = names.size() > NAMED ? " …" : "";
        return names.isEmpty()
                ? Stream.empty()
                : Stream.of(
                        texts.of("usedby.not", names.stream().limit(NAMED).collect(Collectors.joining(", ")) + more));
    }

    private boolean admits(Peer peer, Peculiarities own, SortedSet<String> groups) {
        return passage(peer, own).routes().admit(groups);
    }

    /** As far as groups go, for which their names are enough. */
    private Passage passage(Peer peer, Peculiarities own) {
        return Passage.of(new Preferences(peer, own, parameters.now()), Directory.EMPTY);
    }
}
