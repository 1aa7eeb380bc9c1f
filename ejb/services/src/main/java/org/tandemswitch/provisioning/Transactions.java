package org.tandemswitch.provisioning;

import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.audit.SystemLog;
import org.tandemswitch.directory.Entries;
import org.tandemswitch.option.Peer;

/**
 * Edits of things of one kind. What a method does is one transaction, over when it returns; each thing that becomes another is
 * one entry of the system log. An edit of what is not any more as its editor saw it is refused.
 */
public abstract class Transactions<D, G> {
    @Inject
    Entries entries;

    @Inject
    SystemLog log;

    /**
     * What a draft is checked beside.
     *
     * @param all those there are
     * @param exists whether the directory has something of that kind and name
     */
    record Scene<G>(Actor actor, Optional<G> before, Collection<G> all, BiPredicate<Peer, String> exists) {}

    abstract Subject<G> subject();

    abstract long idOf(D draft);

    abstract SaveOutcome<G> check(D draft, Scene<G> scene);

    /** Makes whoever edits the same at the same time wait until this transaction is over. */
    abstract void lock(Collection<Long> ids);

    abstract List<G> all();

    /** Stores it and answers it with the id it has from now on; id 0 stands for a new one. */
    abstract G store(G fit);

    abstract void delete(G gone);

    /** Why it has to stay. */
    Optional<FieldError> holds(G doomed) {
        return Optional.empty();
    }

    public List<SaveOutcome<G>> saveAll(Actor actor, List<Change<D, G>> changes) {
        lock(changes.stream().map(change -> idOf(change.draft())).toList());
        Map<Long, G> all = byId();
        BiPredicate<Peer, String> exists = exists(entries::lock);
        return changes.stream().map(change -> save(actor, change, all, exists)).toList();
    }

    private SaveOutcome<G> save(Actor actor, Change<D, G> change, Map<Long, G> all, BiPredicate<Peer, String> exists) {
        Optional<G> before = Optional.ofNullable(all.get(idOf(change.draft())));
        return before.equals(change.seen())
                ? check(change.draft(), new Scene<>(actor, before, all.values(), exists))
                        .then(fit -> new SaveOutcome.Saved<>(store(actor, before, fit, all)))
                : changedMeanwhile();
    }

    private G store(Actor actor, Optional<G> before, G fit, Map<Long, G> all) {
        G saved = store(fit);
        all.put(subject().id(saved), saved);
        List<FieldChange> changes = subject().changes(before, Optional.of(saved));
        if (!changes.isEmpty()) {
            write(actor, subject().saved(), saved, changes);
        }
        return saved;
    }

    /** Each draft is checked beside those before it as if they had been saved. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<SaveOutcome<G>> rehearse(Actor actor, List<D> drafts) {
        Map<Long, G> all = byId();
        BiPredicate<Peer, String> exists = exists(() -> {});
        List<SaveOutcome<G>> outcomes = new ArrayList<>();
        for (D draft : drafts) {
            Optional<G> before = Optional.ofNullable(all.get(idOf(draft)));
            outcomes.add(check(draft, new Scene<>(actor, before, all.values(), exists))
                    .then(fit -> {
                        all.put(subject().id(fit), fit);
                        return new SaveOutcome.Saved<>(fit);
                    }));
        }
        return outcomes;
    }

    public List<SaveOutcome<G>> removeAll(Actor actor, List<G> seen) {
        lock(seen.stream().map(subject()::id).toList());
        Map<Long, G> all = byId();
        return seen.stream().map(doomed -> remove(actor, doomed, all)).toList();
    }

    private SaveOutcome<G> remove(Actor actor, G doomed, Map<Long, G> all) {
        if (!doomed.equals(all.get(subject().id(doomed)))) {
            return changedMeanwhile();
        }
        Optional<FieldError> held = holds(doomed);
        if (held.isPresent()) {
            return new SaveOutcome.Refused<>(List.of(held.get()));
        }
        delete(doomed);
        all.remove(subject().id(doomed));
        write(actor, subject().removed(), doomed, subject().changes(Optional.of(doomed), Optional.empty()));
        return new SaveOutcome.Saved<>(doomed);
    }

    private Map<Long, G> byId() {
        Map<Long, G> all = new LinkedHashMap<>();
        all().forEach(one -> all.put(subject().id(one), one));
        return all;
    }

    /**
     * Many name the same few. Whoever takes something out of the directory locks it before they look who names it, so
     * whoever is to name something does the same first: of both the second sees what the first did. All are locked at once
     * and after what is edited, so that no two wait for each other.
     *
     * @param first done before anything is looked up
     */
    private BiPredicate<Peer, String> exists(Runnable first) {
        Map<Map.Entry<Peer, String>, Boolean> known = new HashMap<>();
        return (kind, name) -> {
            if (known.isEmpty()) {
                first.run();
            }
            return known.computeIfAbsent(Map.entry(kind, name), asked -> entries.has(asked.getKey(), asked.getValue()));
        };
    }

    private SaveOutcome<G> changedMeanwhile() {
        return new SaveOutcome.Refused<>(
                List.of(FieldError.changedMeanwhile(subject().nameField())));
    }

    void write(Actor actor, Deed deed, G about, List<FieldChange> changes) {
        log.write(org.tandemswitch.audit.Entry.of(
                Instant.now(), actor, deed, subject().name(about), changes));
    }
}
