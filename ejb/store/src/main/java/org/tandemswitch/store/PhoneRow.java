package org.tandemswitch.store;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.digest.DigestSecret;
import org.tandemswitch.number.DialString;
import org.tandemswitch.option.Peculiarities;
import org.tandemswitch.registration.Phone;
import org.tandemswitch.registration.PhoneId;
import org.tandemswitch.registration.PhoneLock;

@Entity
@Table(name = "phone")
@Access(AccessType.FIELD)
class PhoneRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String number;
    private String realm;

    @Column(name = "secret_sha256")
    private String sha256;

    @Column(name = "secret_md5")
    private String md5;

    @Column(name = "lock_kind")
    private String lock;

    @Column(name = "session_timer")
    private boolean sessionTimer = true;

    @Column(name = "options", length = LongText.LENGTH)
    private @Nullable String peculiarities;

    void become(Phone phone) {
        number = phone.number().value();
        realm = phone.secret().realm();
        sha256 = phone.secret().sha256();
        md5 = phone.secret().md5();
        lock = phone.lock().name();
        sessionTimer = phone.sessionTimer();
        peculiarities = phone.peculiarities().text();
    }

    Phone phone() {
        return new Phone(
                new PhoneId(id),
                new DialString(number),
                new DigestSecret(realm, sha256, md5),
                PhoneLock.valueOf(lock),
                sessionTimer,
                Peculiarities.parse(LongText.of(peculiarities)));
    }
}
