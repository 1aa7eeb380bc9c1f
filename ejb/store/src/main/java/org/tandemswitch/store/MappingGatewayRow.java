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
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.IpRange;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.interworking.Peculiarities;

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

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "mapping_gateway_address", joinColumns = @JoinColumn(name = "gateway_id"))
    @OrderColumn(name = "place")
    @Column(name = "address")
    private List<String> addresses = new ArrayList<>();

    @Column(name = "peculiarities")
    private String peculiarities = "";

    void become(MappingGateway gateway) {
        name = gateway.name();
        locked = gateway.locked();
        processing = OwnRulesColumns.millis(gateway.processing());
        sessionTimer = gateway.sessionTimer();
        peculiarities = gateway.peculiarities().text();
        addresses.clear();
        gateway.addresses().forEach(range -> addresses.add(range.toString()));
    }

    MappingGateway gateway() {
        List<IpRange> ranges =
                addresses.stream().map(IpRange::parse).flatMap(Optional::stream).toList();
        return new MappingGateway(
                new GatewayId(id),
                name,
                ranges,
                OwnRulesColumns.duration(processing),
                sessionTimer,
                Peculiarities.parse(peculiarities),
                locked);
    }
}
