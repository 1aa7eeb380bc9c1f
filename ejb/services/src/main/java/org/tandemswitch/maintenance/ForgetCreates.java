package org.tandemswitch.maintenance;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import org.tandemswitch.retry.KeptCreate;
import org.tandemswitch.schedule.Nights;

/** Clears away, each night, the answers to programs that nobody may ask for again. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ForgetCreates {
    @Inject
    Nights nights;

    @Inject
    ForgetEntries forgetEntries;

    @PostConstruct
    void start() {
        nights.each("old answers to programs", this::forget);
    }

    void forget(Instant now) {
        forgetEntries.createsBefore(now.minus(KeptCreate.KEPT));
    }
}
