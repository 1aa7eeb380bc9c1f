package org.tandemswitch.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.user.Area;

/** The addresses of neighbours that have names, as they were looked up on this node (B24). */
@ApplicationScoped
public class KnownHosts {
    private final Map<String, Host> hosts = new ConcurrentSkipListMap<>();
    private final AtomicLong round = new AtomicLong();
    private volatile Supplier<Set<String>> wanted = Set::of;

    /**
     * A name and what became of it.
     *
     * @param address the last that was found; none while there was no answer
     * @param found when it was found last
     * @param failing since when there is no answer any more
     */
    public record Host(String name, Optional<IpAddress> address, Optional<Instant> found, Optional<Instant> failing) {}

    /** @param names those of neighbours at this moment */
    public void begin(Supplier<Set<String>> names) {
        wanted = names;
    }

    /** Those of neighbours, by name. */
    public List<Host> all(Actor actor) {
        actor.mustView(Area.GATEWAYS);
        Set<String> names = names();
        return hosts.entrySet().stream()
                .filter(host -> names.contains(host.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private Set<String> names() {
        return wanted.get().stream().map(KnownHosts::folded).collect(Collectors.toSet());
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    public boolean isLost(Actor actor, String name) {
        actor.mustView(Area.GATEWAYS);
        return isLost(name);
    }

    /** Was it looked up, and has it never had an address? */
    public boolean isLost(String name) {
        Host known = hosts.get(folded(name));
        return known != null && known.address().isEmpty();
    }

    /** Has all of them looked up again within a second or two. */
    public void lookUpAgain(Actor actor) {
        actor.mustEdit(Area.GATEWAYS);
        round.incrementAndGet();
    }

    public long round() {
        return round.get();
    }

    /** Names that nobody has any more are forgotten: where they were is no news for whoever takes them again. */
    public void lookedUp(String name, Optional<IpAddress> address, Instant now) {
        hosts.keySet().retainAll(names());
        hosts.merge(
                folded(name),
                fresh(name, address, now),
                (before, after) -> address.isPresent()
                        ? after
                        : new Host(
                                before.name(),
                                before.address(),
                                before.found(),
                                before.failing().or(() -> Optional.of(now))));
    }

    private static Host fresh(String name, Optional<IpAddress> address, Instant now) {
        return new Host(
                name, address, address.map(found -> now), address.isPresent() ? Optional.empty() : Optional.of(now));
    }
}
