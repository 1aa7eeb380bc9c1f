package org.tandemswitch.store;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.digest.DigestSecret;
import org.tandemswitch.gateway.ClientAccount;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.SourceRange;
import org.tandemswitch.option.Peculiarities;

@Entity
@Table(name = "mapping_gateway")
@Access(AccessType.FIELD)
class MappingGatewayRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String name;
    private boolean locked;

    @Column(name = "process_timeout")
    private @Nullable Long processing;

    @Column(name = "session_timer")
    private boolean sessionTimer = true;

    @Column(name = "account_user")
    private @Nullable String user;

    @Column(name = "account_realm")
    private @Nullable String realm;

    @Column(name = "secret_sha256")
    private @Nullable String sha256;

    @Column(name = "secret_md5")
    private @Nullable String md5;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "mapping_gateway_address", joinColumns = @JoinColumn(name = "gateway_id"))
    @OrderColumn(name = "place")
    @Column(name = "source")
    private List<String> addresses = new ArrayList<>();

    @Column(name = "options", length = LongText.LENGTH)
    private @Nullable String peculiarities;

    boolean hasOtherAccount(MappingGateway gateway) {
        return !account().equals(gateway.account());
    }

    /** Before it gets another: rows change one by one, and no two may have the same user in between. */
    void giveUpAccount() {
        become(Optional.empty());
    }

    void become(MappingGateway gateway) {
        name = gateway.name();
        locked = gateway.locked();
        processing = OwnRulesColumns.millis(gateway.processing());
        sessionTimer = gateway.sessionTimer();
        peculiarities = gateway.peculiarities().text();
        become(gateway.account());
        become(gateway.addresses().stream().map(SourceRange::toString).toList());
    }

    /** Other addresses are another list: lists that are gone give theirs up before new ones take them. */
    private void become(List<String> wanted) {
        if (!addresses.equals(wanted)) {
            addresses = new ArrayList<>(wanted);
        }
    }

    private void become(Optional<ClientAccount> account) {
        user = account.map(ClientAccount::user).orElse(null);
        realm = account.map(known -> known.secret().realm()).orElse(null);
        sha256 = account.map(known -> known.secret().sha256()).orElse(null);
        md5 = account.map(known -> known.secret().md5()).orElse(null);
    }

    private Optional<ClientAccount> account() {
        return user == null || realm == null || sha256 == null || md5 == null
                ? Optional.empty()
                : Optional.of(new ClientAccount(user, new DigestSecret(realm, sha256, md5)));
    }

    MappingGateway gateway() {
        List<SourceRange> ranges = addresses.stream()
                .map(SourceRange::parse)
                .flatMap(Optional::stream)
                .toList();
        return new MappingGateway(
                new GatewayId(id),
                name,
                ranges,
                account(),
                OwnRulesColumns.duration(processing),
                sessionTimer,
                Peculiarities.parse(LongText.of(peculiarities)),
                locked);
    }
}
