package org.tandemswitch.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.gateway.RoutingGateways;

@ApplicationScoped
class JpaRoutingGateways implements RoutingGateways {
    @PersistenceContext(unitName = "tandem")
    private EntityManager rows;

    /** For CDI. */
    JpaRoutingGateways() {}

    JpaRoutingGateways(EntityManager rows) {
        this.rows = rows;
    }

    @Override
    public List<RoutingGateway> all() {
        return rows.createQuery("select g from RoutingGatewayRow g order by g.name", RoutingGatewayRow.class)
                .getResultStream()
                .map(RoutingGatewayRow::gateway)
                .toList();
    }

    @Override
    public void lock() {
        rows.createQuery("select g from RoutingGatewayRow g order by g.id", RoutingGatewayRow.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    @Override
    public Optional<RoutingGateway> find(GatewayId id) {
        return row(id).map(RoutingGatewayRow::gateway);
    }

    @Override
    public RoutingGateway save(RoutingGateway gateway) {
        RoutingGatewayRow row = row(gateway.id()).orElseGet(RoutingGatewayRow::new);
        row.become(gateway);
        rows.persist(row);
        return row.gateway();
    }

    @Override
    public void delete(GatewayId id) {
        row(id).ifPresent(rows::remove);
    }

    private Optional<RoutingGatewayRow> row(GatewayId id) {
        return Optional.ofNullable(rows.find(RoutingGatewayRow.class, id.value()));
    }
}
