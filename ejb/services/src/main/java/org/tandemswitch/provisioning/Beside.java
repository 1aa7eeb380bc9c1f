package org.tandemswitch.provisioning;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Things that drafts are checked beside, as they become one after the other. */
final class Beside<G> {
    private final Subject<G> subject;
    private final Map<Long, G> byId = new LinkedHashMap<>();
    private final Map<String, Set<Long>> named = new HashMap<>();

    Beside(Subject<G> subject, Collection<G> things) {
        this.subject = subject;
        things.forEach(this::put);
    }

    Optional<G> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    Collection<G> all() {
        return Collections.unmodifiableCollection(byId.values());
    }

    /** Is exactly this the name of another one than that of the id? */
    boolean isTaken(String name, long id) {
        return named.getOrDefault(name, Set.of()).stream().anyMatch(holder -> holder != id);
    }

    /** In the place of the one that has its id. */
    void put(G thing) {
        long id = subject.id(thing);
        remove(id);
        byId.put(id, thing);
        named.computeIfAbsent(subject.name(thing), first -> new HashSet<>()).add(id);
    }

    void remove(long id) {
        find(id).ifPresent(before -> {
            byId.remove(id);
            named.computeIfPresent(subject.name(before), (name, holders) -> {
                holders.remove(id);
                return holders;
            });
        });
    }
}
