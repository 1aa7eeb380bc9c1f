package org.tandemswitch.provisioning;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.directory.Entries;
import org.tandemswitch.directory.Entry;
import org.tandemswitch.gateway.MappingGateways;
import org.tandemswitch.gateway.RoutingGateways;
import org.tandemswitch.number.DialString;
import org.tandemswitch.option.Peculiarities;
import org.tandemswitch.option.Peer;
import org.tandemswitch.registration.Phones;
import org.tandemswitch.user.Area;

/** The stored directory as an administrator sees it, by name. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DirectoryBook {
    @Inject
    Entries entries;

    @Inject
    MappingGateways clients;

    @Inject
    RoutingGateways vendors;

    @Inject
    Phones phones;

    public List<Entry> all(Actor actor, Peer kind) {
        actor.mustView(Area.GATEWAYS);
        return entries.all().stream().filter(entry -> entry.kind() == kind).toList();
    }

    public Optional<Entry> find(Actor actor, Peer kind, long id) {
        actor.mustView(Area.GATEWAYS);
        return entries.find(id).filter(entry -> entry.kind() == kind);
    }

    public List<DialString> numbers(Actor actor, Entry list) {
        actor.mustView(Area.GATEWAYS);
        try (Stream<DialString> numbers = entries.numbers(list.id())) {
            return numbers.toList();
        }
    }

    /** Who refers to the entry. */
    public List<Referrer> referrers(Actor actor, Entry entry) {
        actor.mustView(Area.GATEWAYS);
        return referrers(entry);
    }

    List<Referrer> referrers(Entry entry) {
        Stream<Referrer> ofClients = clients.all().stream()
                .flatMap(client -> referrers(Peer.CLIENT, client.name(), client.peculiarities(), entry));
        Stream<Referrer> ofVendors = vendors.all().stream()
                .flatMap(vendor -> referrers(Peer.VENDOR, vendor.name(), vendor.peculiarities(), entry));
        Stream<Referrer> ofPhones = phones.all().stream()
                .flatMap(phone -> referrers(Peer.PHONE, phone.number().value(), phone.peculiarities(), entry));
        Stream<Referrer> ofEntries =
                entries.all().stream().flatMap(other -> referrers(other.kind(), other.name(), other.options(), entry));
        return Stream.of(ofClients, ofVendors, ofPhones, ofEntries)
                .flatMap(all -> all)
                .toList();
    }

    private static Stream<Referrer> referrers(Peer kind, String name, Peculiarities options, Entry entry) {
        return References.of(kind, options)
                .filter(reference -> reference.isTo(entry.kind(), entry.name()))
                .map(reference -> new Referrer(kind, name, reference.option()));
    }
}
