package org.tandemswitch.provisioning;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tandemswitch.live.FollowEdits;

/** Lets the database name every parameter this version knows, with the defaults of this version. */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NameParameters {
    @Inject
    ParameterTransactions transactions;

    @Inject
    FollowEdits followEdits;

    @PostConstruct
    void name() {
        transactions.nameAll();
        followEdits.now();
    }
}
