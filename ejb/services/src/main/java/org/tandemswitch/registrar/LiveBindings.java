package org.tandemswitch.registrar;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.live.SnapshotChanged;
import org.tandemswitch.live.ThisNode;
import org.tandemswitch.number.DialString;
import org.tandemswitch.registration.Binding;
import org.tandemswitch.registration.Bindings;
import org.tandemswitch.registration.RegisterOutcome;
import org.tandemswitch.schedule.EvenClock;
import org.tandemswitch.schedule.Ticker;
import org.tandemswitch.schedule.Ticking;
import org.tandemswitch.timer.DeadlineWheel;

/**
 * Where each phone can be reached at this moment, by the even clock. A binding that has expired is gone within a second
 * (NK-09).
 */
@ApplicationScoped
public class LiveBindings {
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int SLOTS = 4096;
    /** Bindings of one phone are of one registration, so the count of its REGISTERs tells which was told last. */
    private static final Comparator<Binding> NEWEST_FIRST =
            Comparator.comparingLong(Binding::cseq).reversed();

    private final Map<DialString, List<Binding>> bindings = new ConcurrentHashMap<>();
    /** How many there are: open pages ask every second. */
    private final AtomicInteger count = new AtomicInteger();

    private final Map<Binding.Key, Instant> keptAlive = new ConcurrentHashMap<>();
    private final Set<DialString> changed = ConcurrentHashMap.newKeySet();
    /** Looked through as a whole the first time, so it may begin at any moment of the past. */
    private final DeadlineWheel<Binding.Key> expiries = new DeadlineWheel<>(TICK, SLOTS, Instant.EPOCH);

    @Inject
    Bindings stored;

    @Inject
    ThisNode node;

    @Inject
    KnownPhones phones;

    @Inject
    Ticker ticker;

    @Inject
    EvenClock clock;

    private Optional<Ticking> ticking = Optional.empty();

    @PostConstruct
    void start() {
        stored.all(node.name()).stream()
                .map(binding -> BindingTimes.by(clock::even, binding))
                .collect(Collectors.groupingBy(Binding::phone))
                .forEach((phone, known) -> {
                    bindings.put(phone, known);
                    count.addAndGet(known.size());
                    watch(known);
                });
        ticking = Optional.of(ticker.every("registrations", TICK, now -> expire(clock.now())));
    }

    @PreDestroy
    void stop() {
        ticking.ifPresent(Ticking::stop);
    }

    /** Those that live, the newest first. */
    public List<Binding> of(DialString phone) {
        Instant now = clock.now();
        return bindings.getOrDefault(phone, List.of()).stream()
                .filter(binding -> binding.isAlive(now))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    /** Is it registered from anywhere? Many are asked about at once, so nothing is copied. */
    public boolean isRegistered(DialString phone) {
        Instant now = clock.now();
        return bindings.getOrDefault(phone, List.of()).stream().anyMatch(binding -> binding.isAlive(now));
    }

    public List<Binding> all() {
        Instant now = clock.now();
        return bindings.values().stream()
                .flatMap(List::stream)
                .filter(binding -> binding.isAlive(now))
                .toList();
    }

    /** Those behind NAT to whom datagrams go (NK-04). */
    public List<Binding> needingKeepAlive() {
        return all().stream().filter(Binding::needsKeepAlive).toList();
    }

    public int count() {
        return count.get();
    }

    /** What this binding has become meanwhile, if it is still in force. */
    public Optional<Binding> current(Binding binding, Instant now) {
        return bindings.getOrDefault(binding.phone(), List.of()).stream()
                .filter(one -> one.contact().equals(binding.contact()) && one.isAlive(now))
                .findFirst();
    }

    public Optional<Instant> keptAliveAt(Binding binding) {
        return Optional.ofNullable(keptAlive.get(binding.key()));
    }

    public void keptAlive(Binding binding, Instant now) {
        bindings.computeIfPresent(binding.phone(), (phone, known) -> {
            if (known.stream().anyMatch(one -> one.key().equals(binding.key()))) {
                keptAlive.put(binding.key(), now);
            }
            return known;
        });
    }

    /** Decides on what is known of a phone and keeps what was decided; nobody else changes it meanwhile. */
    RegisterOutcome decide(DialString phone, Function<List<Binding>, RegisterOutcome> decision) {
        AtomicReference<RegisterOutcome> outcome = new AtomicReference<>();
        bindings.compute(phone, (same, known) -> {
            List<Binding> before = known == null ? List.of() : known;
            RegisterOutcome decided = decision.apply(before);
            outcome.set(decided);
            return orNone(decided.fold(accepted -> become(phone, before, accepted.bindings()), refused -> before));
        });
        return Optional.ofNullable(outcome.get()).orElseThrow();
    }

    /** @return false when there was no such binding */
    boolean remove(Binding.Key key) {
        return dropIf(key, binding -> true);
    }

    /** A phone that is no more takes its registrations along. */
    void review(@Observes(during = TransactionPhase.AFTER_SUCCESS) SnapshotChanged edited) {
        bindings.keySet().stream()
                .filter(phone -> phones.now().find(phone).isEmpty())
                .forEach(this::forget);
    }

    private void forget(DialString phone) {
        bindings.computeIfPresent(phone, (same, known) -> orNone(become(phone, known, List.of())));
    }

    /** The phones whose bindings changed since this was asked last, as they are now; a change under way is waited for. */
    Map<DialString, List<Binding>> takeChanges(int most) {
        Map<DialString, List<Binding>> taken = new HashMap<>();
        changed.stream().limit(most).toList().forEach(phone -> {
            changed.remove(phone);
            List<Binding> now = bindings.computeIfPresent(phone, (same, known) -> known);
            taken.put(phone, now == null ? List.of() : now);
        });
        return taken;
    }

    void changesWereLost(Set<DialString> phones) {
        changed.addAll(phones);
    }

    private void expire(Instant now) {
        List<Binding.Key> due;
        synchronized (expiries) {
            due = expiries.poll(now);
        }
        due.forEach(key -> dropIf(key, binding -> !binding.isAlive(now)));
    }

    private boolean dropIf(Binding.Key key, Predicate<Binding> condition) {
        AtomicBoolean dropped = new AtomicBoolean();
        bindings.computeIfPresent(key.phone(), (phone, known) -> {
            List<Binding> left = known.stream()
                    .filter(one -> !(one.key().equals(key) && condition.test(one)))
                    .toList();
            dropped.set(left.size() < known.size());
            return orNone(dropped.get() ? become(phone, known, left) : known);
        });
        return dropped.get();
    }

    private List<Binding> become(DialString phone, List<Binding> before, List<Binding> after) {
        if (!before.equals(after)) {
            changed.add(phone);
            count.addAndGet(after.size() - before.size());
            before.stream()
                    .filter(old -> after.stream().noneMatch(one -> one.key().equals(old.key())))
                    .forEach(this::unwatch);
            watch(after);
        }
        return after;
    }

    private void watch(List<Binding> added) {
        synchronized (expiries) {
            added.forEach(binding -> expiries.set(binding.key(), binding.expiresAt()));
        }
    }

    private void unwatch(Binding gone) {
        keptAlive.remove(gone.key());
        synchronized (expiries) {
            expiries.clear(gone.key());
        }
    }

    /** A map entry without bindings is none. */
    private static @Nullable List<Binding> orNone(List<Binding> left) {
        return left.isEmpty() ? null : left;
    }
}
