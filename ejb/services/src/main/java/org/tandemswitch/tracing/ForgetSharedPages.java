package org.tandemswitch.tracing;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tandemswitch.schedule.Nights;

/** Clears away, each night, the shared pages that may not be read any longer, although nobody shares another one. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ForgetSharedPages {
    @Inject
    Nights nights;

    @Inject
    SharedPages pages;

    @PostConstruct
    void start() {
        nights.each("shared pages that are over", pages::forget);
    }
}
