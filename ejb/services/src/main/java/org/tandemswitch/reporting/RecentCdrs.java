package org.tandemswitch.reporting;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.tandemswitch.cdr.Cdr;
import org.tandemswitch.cdr.Cdrs;

/** The calls that ended last. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RecentCdrs {
    /** However many are asked for. */
    public static final int MOST = 1000;

    @Inject
    Cdrs cdrs;

    public List<Cdr> newest(int count) {
        return cdrs.newest(Math.max(0, Math.min(count, MOST)));
    }
}
