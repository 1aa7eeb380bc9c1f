package org.tandemswitch.provisioning;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.tandemswitch.platform.Platform;

/** Platforms at which we register. When an edit returns, the REGISTER that follows from it is due. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EditPlatforms extends Edit<PlatformDraft, Platform> {
    @Inject
    PlatformTransactions transactions;

    @Override
    Subject<Platform> subject() {
        return Subject.PLATFORM;
    }

    @Override
    Transactions<PlatformDraft, Platform> transactions() {
        return transactions;
    }
}
