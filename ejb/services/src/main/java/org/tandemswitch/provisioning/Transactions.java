package org.tandemswitch.provisioning;

import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
     * @param exists whether the directory has something of that kind and name
     */
    record Scene<G>(Actor actor, Optional<G> before, Beside<G> beside, BiPredicate<Peer, String> exists) {
        Collection<G> all() {
            return beside.all();
        }
    }

    abstract Subject<G> subject();

    abstract long idOf(D draft);

    abstract SaveOutcome<G> check(D draft, Scene<G> scene);

    /** Makes whoever edits the same at the same time wait until this transaction is over. */
    abstract void lock(Collection<Long> ids);

    abstract List<G> all();

    /**
     * Those that edits have to know of: all there are or, where they are too many for that, those of the ids and those that
     * have a name that is drafted.
     */
    Collection<G> concerned(Collection<Long> ids, Collection<D> drafts) {
        return all();
    }

    /** Stores it and answers it with the id it has from now on; id 0 stands for a new one. */
    abstract G store(G fit);

    abstract void delete(G gone);

    /** Why it has to stay. */
    Optional<FieldError> holds(G doomed) {
        return Optional.empty();
    }

    public List<SaveOutcome<G>> saveAll(Actor actor, List<Change<D, G>> changes) {
        List<D> drafts = changes.stream().map(Change::draft).toList();
        lock(ids(drafts));
        Beside<G> beside = beside(drafts);
        BiPredicate<Peer, String> exists = exists(entries::lock);
        return changes.stream()
                .map(change -> save(actor, change, beside, exists))
                .toList();
    }

    private SaveOutcome<G> save(Actor actor, Change<D, G> change, Beside<G> beside, BiPredicate<Peer, String> exists) {
        Optional<G> before = beside.find(idOf(change.draft()));
        return before.equals(change.seen())
                ? check(change.draft(), new Scene<>(actor, before, beside, exists))
                        .then(fit -> new SaveOutcome.Saved<>(store(actor, before, fit, beside)))
                : changedMeanwhile();
    }

    private G store(Actor actor, Optional<G> before, G fit, Beside<G> beside) {
        G saved = store(fit);
        beside.put(saved);
        List<FieldChange> changes = subject().changes(before, Optional.of(saved));
        if (!changes.isEmpty()) {
            write(actor, subject().saved(), saved, changes);
        }
        return saved;
    }

    /** Each draft is checked beside those before it as if they had been saved. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<SaveOutcome<G>> rehearse(Actor actor, List<D> drafts) {
        Beside<G> beside = beside(drafts);
        BiPredicate<Peer, String> exists = exists(() -> {});
        List<SaveOutcome<G>> outcomes = new ArrayList<>();
        for (D draft : drafts) {
            Optional<G> before = beside.find(idOf(draft));
            outcomes.add(
                    check(draft, new Scene<>(actor, before, beside, exists)).then(fit -> {
                        beside.put(fit);
                        return new SaveOutcome.Saved<>(fit);
                    }));
        }
        return outcomes;
    }

    private Beside<G> beside(List<D> drafts) {
        return new Beside<>(subject(), concerned(ids(drafts), drafts));
    }

    private List<Long> ids(List<D> drafts) {
        return drafts.stream().map(this::idOf).toList();
    }

    public List<SaveOutcome<G>> removeAll(Actor actor, List<G> seen) {
        List<Long> ids = seen.stream().map(subject()::id).toList();
        lock(ids);
        Beside<G> beside = new Beside<>(subject(), concerned(ids, List.of()));
        return seen.stream().map(doomed -> remove(actor, doomed, beside)).toList();
    }

    private SaveOutcome<G> remove(Actor actor, G doomed, Beside<G> beside) {
        long id = subject().id(doomed);
        if (!beside.find(id).equals(Optional.of(doomed))) {
            return changedMeanwhile();
        }
        Optional<FieldError> held = holds(doomed);
        if (held.isPresent()) {
            return new SaveOutcome.Refused<>(List.of(held.get()));
        }
        delete(doomed);
        beside.remove(id);
        write(actor, subject().removed(), doomed, subject().changes(Optional.of(doomed), Optional.empty()));
        return new SaveOutcome.Saved<>(doomed);
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
