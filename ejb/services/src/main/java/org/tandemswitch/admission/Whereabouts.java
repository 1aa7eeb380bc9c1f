package org.tandemswitch.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.interworking.AddressRules;
import org.tandemswitch.interworking.Dialect;
import org.tandemswitch.number.DialString;
import org.tandemswitch.registrar.KnownClients;
import org.tandemswitch.registrar.KnownPhones;
import org.tandemswitch.registrar.LiveBindings;
import org.tandemswitch.registration.Caller;
import org.tandemswitch.registration.Phone;

/** Where the sender of a request wants to be answered (SI-01). It has to be answered before it has proved anything. */
@ApplicationScoped
public class Whereabouts {
    private static final String OF_PHONES = "REGISTER";

    @Inject
    KnownClients clients;

    @Inject
    KnownPhones phones;

    @Inject
    LiveBindings bindings;

    @Inject
    AdmitCall admitCall;

    /**
     * @param name who it says to be
     * @param sentBy where it says to be
     */
    public AddressRules of(String method, String name, SourceAddress source, String sentBy) {
        boolean isClient = !method.equals(OF_PHONES) && admitCall.knows(source);
        return isClient
                ? ofKnown(source, sentBy)
                : ofPhone(name, source).or(() -> ofClient(name, source)).orElse(Dialect.STANDARD.addresses());
    }

    /** Whoever can write another's address on a packet must not have the answer sent to a third. */
    private AddressRules ofKnown(SourceAddress source, String sentBy) {
        AddressRules rules = admitCall.dialect(source).addresses();
        boolean isAtHome = IpAddress.parse(sentBy)
                .filter(host -> admitCall.isAtHome(source, host))
                .isPresent();
        return isAtHome ? rules : rules.ofUnproven();
    }

    private Optional<AddressRules> ofPhone(String name, SourceAddress source) {
        return DialString.parse(name).flatMap(phones.now()::find).map(phone -> {
            AddressRules rules = admitCall.dialect(new Caller.OfPhone(phone)).addresses();
            return isRegisteredAt(phone, source) ? rules : rules.ofUnproven();
        });
    }

    private boolean isRegisteredAt(Phone phone, SourceAddress source) {
        return bindings.of(phone.number()).stream()
                .anyMatch(binding -> binding.source().address().equals(source.address()));
    }

    private Optional<AddressRules> ofClient(String name, SourceAddress source) {
        return clients.now()
                .named(name)
                .filter(client -> client.mayComeFrom(source))
                .flatMap(client -> client.account().map(account -> new Caller.OfClient(client, account)))
                .map(client -> admitCall.dialect(client).addresses().ofUnproven());
    }
}
