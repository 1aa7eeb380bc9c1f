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

    /** @param members who may have calls; nobody keeps more lines than it could use */
    public Pools(Directory directory, Map<Owner, Passage> members) {
        Map<String, Map<Owner, Integer>> reserves = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        members.forEach((owner, passage) -> {
            int reserved = reserved(passage);
            if (reserved > 0) {
                passage.membership().groups().forEach(group -> reserves.computeIfAbsent(group, first -> new HashMap<>())
                        .put(owner, reserved));
            }
        });
        directory
                .groups()
                .forEach((name, group) -> ofGroups.put(
                        name, new Pool(group.owner(), group.capacity(), reserves.getOrDefault(name, Map.of()))));
    }

    private static int reserved(Passage passage) {
        int wanted = passage.membership().reserved();
        return passage.capacity().lines().map(lines -> Math.min(lines, wanted)).orElse(wanted);
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
