package org.tandemswitch.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemswitch.registration.SamplePhones.aPhone;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.directory.MemoryEntries;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.MemoryMappingGateways;
import org.tandemswitch.gateway.MemoryRoutingGateways;
import org.tandemswitch.option.Peculiarities;
import org.tandemswitch.option.Peer;
import org.tandemswitch.registration.MemoryPhones;
import org.tandemswitch.registration.Phone;
import org.tandemswitch.user.Access;
import org.tandemswitch.user.Area;
import org.tandemswitch.user.Rights;
import org.tandemswitch.user.Role;

class DirectoryBookTest {
    private static final Actor VERA = new Actor("vera", "192.0.2.1", Role.VIEWER.rights());
    private static final Actor GRETA = new Actor("greta", "192.0.2.1", Rights.NONE.with(Access.VIEW, Area.GATEWAYS));
    private static final Peculiarities OF_SHOP = Peculiarities.parse("account=shop");

    private final DirectoryBook book = new DirectoryBook();

    @BeforeEach
    void wire() {
        book.entries = new MemoryEntries();
        book.referrers = new Referrers();
        book.referrers.clients = new MemoryMappingGateways();
        book.referrers.vendors = new MemoryRoutingGateways();
        book.referrers.phones = new MemoryPhones();
        book.referrers.entries = book.entries;
        book.referrers.clients.save(new MappingGateway(
                new GatewayId(0), "north", List.of(), Optional.empty(), Optional.empty(), true, OF_SHOP, false));
        Phone phone = aPhone("2001");
        book.referrers.phones.save(
                new Phone(phone.id(), phone.number(), phone.secret(), phone.lock(), phone.sessionTimer(), OF_SHOP));
    }

    @Test
    @DisplayName("US-01 a phone that refers to an account is named to whoever may view phones, to all others it counts")
    void phones_are_named_to_whoever_may_view_them() {
        assertThat(referrers(VERA)).extracting(Referrer::name).containsExactly("north", "2001");
        assertThat(referrers(GRETA)).extracting(Referrer::name).containsExactly("north", "");
        assertThat(referrers(GRETA)).extracting(Referrer::isNamed).containsExactly(true, false);
    }

    private List<Referrer> referrers(Actor actor) {
        Map<String, List<Referrer>> all = book.referrers(actor, Peer.ACCOUNT);
        return all.getOrDefault("Shop", List.of());
    }
}
