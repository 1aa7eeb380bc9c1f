package org.tandemswitch.provisioning;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tandemswitch.directory.Entries;
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

    /** By the name of what they refer to, upper and lower case being one. */
    Map<String, List<Referrer>> to(Peer kind) {
        Map<String, List<Referrer>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        clients.all().forEach(client -> add(Peer.CLIENT, client.name(), client.peculiarities(), kind, byName));
        vendors.all().forEach(vendor -> add(Peer.VENDOR, vendor.name(), vendor.peculiarities(), kind, byName));
        phones.all().forEach(phone -> add(Peer.PHONE, phone.number().value(), phone.peculiarities(), kind, byName));
        entries.all().forEach(entry -> add(entry.kind(), entry.name(), entry.options(), kind, byName));
        return byName;
    }

    private static void add(
            Peer who, String name, Peculiarities options, Peer kind, Map<String, List<Referrer>> byName) {
        References.of(who, options)
                .filter(reference -> reference.kind() == kind)
                .forEach(reference -> byName.computeIfAbsent(reference.name(), first -> new ArrayList<>())
                        .add(new Referrer(who, name, reference.option())));
    }
}
