package org.tandemswitch.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.tandemswitch.digest.DigestSecret;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.number.DialString;

/** Phones and bindings for tests. */
public final class SamplePhones {
    public static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    public static final String PASSWORD = "correct horse";
    public static final String REALM = "tandem";

    private SamplePhones() {}

    public static Phone aPhone(String number) {
        return aPhone(number, PhoneLock.NONE);
    }

    public static Phone aPhone(String number, PhoneLock lock) {
        DialString name = new DialString(number);
        return new Phone(PhoneId.NEW, name, DigestSecret.of(name.value(), REALM, PASSWORD), lock, true);
    }

    public static BindingBuilder aBinding(String number, String contact) {
        return new BindingBuilder(number, contact);
    }

    /** A binding of a phone behind NAT, made at noon for five minutes, unless told otherwise. */
    public static final class BindingBuilder {
        private final String number;
        private final String contact;
        private SourceAddress source = new SourceAddress(new IpAddress("198.51.100.7"), 40_000);
        private Transport transport = Transport.UDP;
        private boolean behindNat = true;
        private List<String> path = List.of();
        private String callId = "call-id";
        private long cseq = 1;
        private Instant expiresAt = NOON.plus(Duration.ofMinutes(5));

        private BindingBuilder(String number, String contact) {
            this.number = number;
            this.contact = contact;
        }

        public BindingBuilder at(String address, int port) {
            source = new SourceAddress(new IpAddress(address), port);
            return this;
        }

        public BindingBuilder over(Transport way) {
            transport = way;
            return this;
        }

        public BindingBuilder inTheOpen() {
            behindNat = false;
            return this;
        }

        public BindingBuilder through(String... proxies) {
            path = List.of(proxies);
            return this;
        }

        public BindingBuilder by(String id, long number) {
            callId = id;
            cseq = number;
            return this;
        }

        public BindingBuilder until(Instant moment) {
            expiresAt = moment;
            return this;
        }

        public Binding bound() {
            return new Binding(
                    new DialString(number),
                    contact,
                    path,
                    source,
                    new SourceAddress(new IpAddress("192.0.2.1"), 5060),
                    transport,
                    behindNat,
                    callId,
                    cseq,
                    NOON,
                    expiresAt,
                    "Sample Phone 1.0");
        }
    }
}
