package org.tandemswitch.store;

import javax.sql.DataSource;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Migrates the database while Hibernate builds the persistence unit: its own check of the schema comes after the
 * integrators have been asked, so one archive brings schema and code together.
 */
public final class MigratesFirst implements Integrator {
    @Override
    public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
        if (metadata.getEntityBinding(CdrRow.class.getName()) != null) {
            Migrations.run(factory.getServiceRegistry()
                    .requireService(ConnectionProvider.class)
                    .unwrap(DataSource.class));
        }
    }

    @Override
    public void disintegrate(SessionFactoryImplementor factory, SessionFactoryServiceRegistry services) {}
}
