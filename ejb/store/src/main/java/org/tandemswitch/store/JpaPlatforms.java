package org.tandemswitch.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.platform.Platform;
import org.tandemswitch.platform.PlatformId;
import org.tandemswitch.platform.Platforms;

@ApplicationScoped
class JpaPlatforms implements Platforms {
    @PersistenceContext(unitName = "tandem")
    private EntityManager rows;

    /** For CDI. */
    JpaPlatforms() {}

    JpaPlatforms(EntityManager rows) {
        this.rows = rows;
    }

    @Override
    public List<Platform> all() {
        return rows.createQuery("select p from PlatformRow p order by p.name", PlatformRow.class)
                .getResultStream()
                .map(PlatformRow::platform)
                .toList();
    }

    @Override
    public Optional<Platform> find(PlatformId id) {
        return row(id).map(PlatformRow::platform);
    }

    @Override
    public Optional<Platform> lock(PlatformId id) {
        return Optional.ofNullable(rows.find(PlatformRow.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .map(PlatformRow::platform);
    }

    @Override
    public Platform save(Platform platform) {
        PlatformRow row = row(platform.id()).orElseGet(PlatformRow::new);
        row.become(platform);
        rows.persist(row);
        rows.flush();
        return row.platform();
    }

    @Override
    public void delete(PlatformId id) {
        row(id).ifPresent(rows::remove);
    }

    private Optional<PlatformRow> row(PlatformId id) {
        return Optional.ofNullable(rows.find(PlatformRow.class, id.value()));
    }
}
