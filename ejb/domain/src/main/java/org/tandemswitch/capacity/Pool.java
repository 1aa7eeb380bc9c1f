package org.tandemswitch.capacity;

import java.util.Map;

/**
 * Lines that several share (RL-04).
 *
 * @param reserved lines that are kept free for single members as long as they do not use them
 */
public record Pool(Owner owner, Capacity capacity, Map<Owner, Integer> reserved) {
    public Pool {
        reserved = Map.copyOf(reserved);
    }

    /**
     * Lines that the member cannot have because they are kept for others. Nothing is kept from one that does not have its own
     * reserved lines yet, or promises beyond what there is would let nobody in.
     */
    public int keptFrom(Owner member, Use use) {
        if (capacity.lines().isEmpty() || use.busy(member) < reserved.getOrDefault(member, 0)) {
            return 0;
        }
        int kept = 0;
        for (Map.Entry<Owner, Integer> reserve : reserved.entrySet()) {
            if (!reserve.getKey().equals(member)) {
                kept += Math.max(0, reserve.getValue() - use.busy(reserve.getKey()));
            }
        }
        return kept;
    }
}
