package org.tandemswitch.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.MappingGateways;

@ApplicationScoped
class JpaMappingGateways implements MappingGateways {
    @PersistenceContext(unitName = "tandem")
    private EntityManager rows;

    /** For CDI. */
    JpaMappingGateways() {}

    JpaMappingGateways(EntityManager rows) {
        this.rows = rows;
    }

    @Override
    public List<MappingGateway> all() {
        return rows.createQuery("select g from MappingGatewayRow g order by g.name", MappingGatewayRow.class)
                .getResultStream()
                .map(MappingGatewayRow::gateway)
                .toList();
    }

    @Override
    public void lock() {
        rows.createQuery("select g from MappingGatewayRow g order by g.id", MappingGatewayRow.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    @Override
    public Optional<MappingGateway> find(GatewayId id) {
        return row(id).map(MappingGatewayRow::gateway);
    }

    @Override
    public MappingGateway save(MappingGateway gateway) {
        Optional<MappingGatewayRow> known = row(gateway.id());
        known.filter(row -> row.hasOtherAccount(gateway)).ifPresent(this::giveUpAccount);
        MappingGatewayRow row = known.orElseGet(MappingGatewayRow::new);
        row.become(gateway);
        rows.persist(row);
        return row.gateway();
    }

    private void giveUpAccount(MappingGatewayRow row) {
        row.giveUpAccount();
        rows.flush();
    }

    @Override
    public void delete(GatewayId id) {
        row(id).ifPresent(rows::remove);
    }

    private Optional<MappingGatewayRow> row(GatewayId id) {
        return Optional.ofNullable(rows.find(MappingGatewayRow.class, id.value()));
    }
}
