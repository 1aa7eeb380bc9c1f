package org.tandemswitch.store;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.digest.SealedPassword;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.gateway.VendorAccount;
import org.tandemswitch.number.NumberPrefix;
import org.tandemswitch.option.Peculiarities;

@Entity
@Table(name = "routing_gateway")
@Access(AccessType.FIELD)
class RoutingGatewayRow {
    private static final String SPACE = " ";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String name;
    private String host;
    private int port;
    private String transport;
    private int priority;
    private boolean locked;

    @Column(name = "account_user")
    private @Nullable String user;

    @Column(name = "account_realm")
    private @Nullable String realm;

    @Column(name = "sealed_password")
    private @Nullable String password;

    @Embedded
    private OwnRulesColumns own = new OwnRulesColumns();

    /** A space between two, for one of them may be empty; nothing when there is none. */
    @Column(name = "prefixes", length = LongText.LENGTH)
    private @Nullable String prefixes;

    @Column(name = "options", length = LongText.LENGTH)
    private @Nullable String peculiarities;

    void become(RoutingGateway gateway) {
        name = gateway.name();
        host = gateway.target().host();
        port = gateway.target().port();
        transport = gateway.target().transport().name();
        priority = gateway.priority();
        locked = gateway.locked();
        become(gateway.account());
        own.become(gateway.own());
        peculiarities = gateway.peculiarities().text();
        prefixes = gateway.prefixes().isEmpty()
                ? null
                : gateway.prefixes().stream().map(NumberPrefix::digits).collect(Collectors.joining(SPACE));
    }

    private List<NumberPrefix> prefixes() {
        return prefixes == null
                ? List.of()
                : Arrays.stream(prefixes.split(SPACE, -1))
                        .map(NumberPrefix::new)
                        .toList();
    }

    private void become(Optional<VendorAccount> account) {
        user = account.map(VendorAccount::user).orElse(null);
        realm = account.flatMap(VendorAccount::realm).orElse(null);
        password = account.map(known -> known.password().sealed()).orElse(null);
    }

    private Optional<VendorAccount> account() {
        return user == null || password == null
                ? Optional.empty()
                : Optional.of(new VendorAccount(user, new SealedPassword(password), Optional.ofNullable(realm)));
    }

    RoutingGateway gateway() {
        return new RoutingGateway(
                new GatewayId(id),
                name,
                prefixes(),
                new SipTarget(host, port, Transport.valueOf(transport)),
                priority,
                account(),
                own.rules(),
                Peculiarities.parse(LongText.of(peculiarities)),
                locked);
    }
}
