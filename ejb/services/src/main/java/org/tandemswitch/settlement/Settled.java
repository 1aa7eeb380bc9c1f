package org.tandemswitch.settlement;

import java.util.List;
import org.tandemswitch.cdr.Cdr;

/**
 * What became of records.
 *
 * @param fresh stored by this
 * @param before stored already, as they stand: the records are told again, so nobody knows whether these were passed on
 */
public record Settled(List<Cdr> fresh, List<Cdr> before) {
    public Settled {
        fresh = List.copyOf(fresh);
        before = List.copyOf(before);
    }
}
