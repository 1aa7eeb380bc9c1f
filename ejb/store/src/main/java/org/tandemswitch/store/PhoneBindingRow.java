package org.tandemswitch.store;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.number.DialString;
import org.tandemswitch.registration.Binding;

@Entity
@Table(name = "phone_binding")
@Access(AccessType.FIELD)
class PhoneBindingRow {
    /** What was stored before each server had its own belongs to whichever knows the phone. */
    static final String LEGACY = "";

    private static final String BETWEEN_PROXIES = "\n";

    @EmbeddedId
    private Place place;

    private String contact;
    private String path;

    @Column(name = "source_address")
    private String sourceAddress;

    @Column(name = "source_port")
    private int sourcePort;

    @Column(name = "socket_address")
    private String socketAddress;

    @Column(name = "socket_port")
    private int socketPort;

    private String transport;

    @Column(name = "behind_nat")
    private boolean behindNat;

    @Column(name = "sip_call_id")
    private String callId;

    private long cseq;

    @Column(name = "registered_at")
    private long since;

    @Column(name = "expires_at")
    private long expiresAt;

    @Column(name = "user_agent")
    private String userAgent;

    /** The server, the phone, and which of its bindings it is. */
    @Embeddable
    @Access(AccessType.FIELD)
    static class Place implements Serializable {
        private static final long serialVersionUID = 1L;

        private String node;
        private String phone;
        private int place;

        @Override
        public boolean equals(Object other) {
            return other instanceof Place that
                    && place == that.place
                    && node.equals(that.node)
                    && phone.equals(that.phone);
        }

        @Override
        public int hashCode() {
            return Objects.hash(node, phone, place);
        }
    }

    /** For JPA. */
    PhoneBindingRow() {}

    PhoneBindingRow(String node, Binding binding, int number) {
        place = new Place();
        place.node = node;
        place.phone = binding.phone().value();
        place.place = number;
        contact = binding.contact();
        path = String.join(BETWEEN_PROXIES, binding.path());
        sourceAddress = binding.source().address().text();
        sourcePort = binding.source().port();
        socketAddress = binding.socket().address().text();
        socketPort = binding.socket().port();
        transport = binding.transport().name();
        behindNat = binding.behindNat();
        callId = binding.callId();
        cseq = binding.cseq();
        since = Micros.of(binding.since());
        expiresAt = Micros.of(binding.expiresAt());
        userAgent = binding.userAgent();
    }

    Binding binding() {
        return new Binding(
                new DialString(place.phone),
                contact,
                path.isEmpty() ? List.of() : List.of(path.split(BETWEEN_PROXIES)),
                new SourceAddress(new IpAddress(sourceAddress), sourcePort),
                new SourceAddress(new IpAddress(socketAddress), socketPort),
                Transport.valueOf(transport),
                behindNat,
                callId,
                cseq,
                Micros.instant(since),
                Micros.instant(expiresAt),
                userAgent);
    }
}
