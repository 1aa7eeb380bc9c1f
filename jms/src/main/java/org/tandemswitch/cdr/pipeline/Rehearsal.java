package org.tandemswitch.cdr.pipeline;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.tandemswitch.cdr.CallRecord;
import org.tandemswitch.settlement.SettleCall;

/** Finds out whether a record could be stored, without storing it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Rehearsal {
    @Inject
    SettleCall settleCall;

    @Resource
    EJBContext transaction;

    public boolean canSettle(CallRecord callRecord) {
        try {
            settleCall.settle(List.of(callRecord));
            return true;
        } catch (RuntimeException failure) {
            if (Fault.isOfRecord(failure)) {
                return false;
            }
            throw failure;
        } finally {
            transaction.setRollbackOnly();
        }
    }
}
