package org.tandemswitch.provisioning;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.tandemswitch.directory.Entries;
import org.tandemswitch.directory.Entry;
import org.tandemswitch.gateway.MappingGateways;
import org.tandemswitch.gateway.RoutingGateways;
import org.tandemswitch.option.Peculiarities;
import org.tandemswitch.option.Peer;
import org.tandemswitch.registration.Phones;

/** Who refers to what stands in the directory. */
@Dependent
class Referrers {
    @Inject
    MappingGateways clients;

    @Inject
    RoutingGateways vendors;

    @Inject
    Phones phones;

    @Inject
    Entries entries;

    List<Referrer> of(Entry entry) {
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
