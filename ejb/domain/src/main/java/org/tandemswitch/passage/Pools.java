package org.tandemswitch.passage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tandemswitch.capacity.Owner;
import org.tandemswitch.capacity.Pool;
import org.tandemswitch.directory.Directory;

/** The lines that neighbours share with others: those of their groups, their account and its agents. */
public final class Pools {
    private final Map<String, Pool> ofGroups = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /** @param members all neighbours that belong to somebody */
    public Pools(Directory directory, Map<Owner, Membership> members) {
        Map<String, Map<Owner, Integer>> reserves = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        members.forEach((owner, member) -> {
            if (member.reserved() > 0) {
                member.groups().forEach(group -> reserves.computeIfAbsent(group, first -> new HashMap<>())
                        .put(owner, member.reserved()));
            }
        });
        directory
                .groups()
                .forEach((name, group) -> ofGroups.put(
                        name, new Pool(group.owner(), group.capacity(), reserves.getOrDefault(name, Map.of()))));
    }

    public List<Pool> of(Membership member) {
        List<Pool> pools = new ArrayList<>();
        for (String group : member.groups()) {
            Pool pool = ofGroups.get(group);
            if (pool != null) {
                pools.add(pool);
            }
        }
        member.account().ifPresent(account -> account.pools().forEach(pools::add));
        return pools;
    }
}
