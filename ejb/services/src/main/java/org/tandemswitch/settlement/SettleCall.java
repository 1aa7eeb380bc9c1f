package org.tandemswitch.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.tandemswitch.cdr.CallRecord;
import org.tandemswitch.cdr.Cdrs;

/**
 * Stores the records of calls, in the order in which they happened on a node. Whatever arrives twice changes nothing,
 * and a call has its one record even when its end arrives before its beginning.
 */
@ApplicationScoped
@Transactional
public class SettleCall {
    @Inject
    Cdrs cdrs;

    public Settled settle(List<CallRecord> records) {
        Ledger ledger = new Ledger(cdrs);
        for (CallRecord callRecord : records) {
            callRecord.fold(ledger);
        }
        return ledger.settled();
    }
}
