package org.tandemswitch.store;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.digest.SealedPassword;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.number.DialString;
import org.tandemswitch.platform.Platform;
import org.tandemswitch.platform.PlatformId;

@Entity
@Table(name = "platform")
@Access(AccessType.FIELD)
class PlatformRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String name;

    @Column(name = "user_number")
    private String user;

    @Column(name = "sealed_password")
    private String password;

    @Column(name = "domain_name")
    private String domain;

    private @Nullable String realm;
    private String host;
    private int port;
    private String transport;
    private boolean locked;

    void become(Platform platform) {
        name = platform.name();
        user = platform.user().value();
        password = platform.password().sealed();
        domain = platform.domain();
        realm = platform.realm().orElse(null);
        host = platform.target().host();
        port = platform.target().port();
        transport = platform.target().transport().name();
        locked = platform.locked();
    }

    Platform platform() {
        return new Platform(
                new PlatformId(id),
                name,
                new DialString(user),
                new SealedPassword(password),
                domain,
                Optional.ofNullable(realm),
                new SipTarget(host, port, Transport.valueOf(transport)),
                locked);
    }
}
