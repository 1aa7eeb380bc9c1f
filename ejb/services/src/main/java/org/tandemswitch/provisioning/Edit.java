package org.tandemswitch.provisioning;

import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.live.SnapshotChanged;

/**
 * Adds, changes and takes away things of one kind. When a method returns, the edit is committed and the next call knows it.
 *
 * @param <D> how they are typed
 * @param <G> how they are stored
 */
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public abstract class Edit<D, G> {
    private static final Logger LOG = Logger.getLogger(Edit.class);

    @Inject
    CreateOnce createOnce;

    @Inject
    Event<SnapshotChanged> changed;

    @Inject
    Marks marks;

    abstract Subject<G> subject();

    abstract Transactions<D, G> transactions();

    /** @param seen what the form was opened with; none for a new one */
    public SaveOutcome<G> save(Actor actor, D draft, Optional<G> seen) {
        return saveAll(actor, List.of(new Change<>(draft, seen))).get(0);
    }

    /** Saves in one transaction what fits, one after the other; what does not is refused and keeps nothing else back. */
    public List<SaveOutcome<G>> saveAll(Actor actor, List<Change<D, G>> changes) {
        actor.mustEdit(subject().area());
        return announced(transactions().saveAll(actor, changes));
    }

    /** What saving these, one after the other, would end with; a new one has a negative id of its own. */
    public List<SaveOutcome<G>> rehearse(Actor actor, List<D> drafts) {
        actor.mustEdit(subject().area());
        return transactions().rehearse(actor, drafts);
    }

    /**
     * Adds one; somebody who tells the same wish again gets the same answer.
     *
     * @param told the draft as far as it could be read, because a key that stands for another wish is told first
     */
    public SaveOutcome<Created> create(Actor actor, SaveOutcome<D> told, Optional<Retry> retry) {
        actor.mustEdit(subject().area());
        SaveOutcome<Created> outcome = createOnce.create(actor, retry, () -> told.then(draft -> add(actor, draft))
                .then(added -> new SaveOutcome.Saved<>(created(added))));
        return announced(List.of(outcome)).get(0);
    }

    private SaveOutcome<G> add(Actor actor, D draft) {
        return transactions()
                .saveAll(actor, List.of(new Change<>(draft, Optional.empty())))
                .get(0);
    }

    private Created created(G added) {
        return new Created(
                subject().id(added),
                marks.of(subject(), added),
                subject().told(added).toString());
    }

    /** Refused when it is not any more as it was seen, and is still there perhaps. */
    public SaveOutcome<G> remove(Actor actor, G seen) {
        return removeAll(actor, List.of(seen)).get(0);
    }

    /** Takes away in one transaction what may go; what may not keeps nothing else back. */
    public List<SaveOutcome<G>> removeAll(Actor actor, List<G> seen) {
        actor.mustEdit(subject().area());
        return announced(transactions().removeAll(actor, seen));
    }

    /** What was stored stays stored, even where it cannot be read at once: the next look at the number of edits does that. */
    private <T> List<SaveOutcome<T>> announced(List<SaveOutcome<T>> outcomes) {
        if (outcomes.stream().anyMatch(outcome -> outcome.fold(saved -> true, refused -> false))) {
            try {
                changed.fire(new SnapshotChanged());
            } catch (RuntimeException unread) {
                LOG.warnf("TANDEM1105: what was saved is not in force yet: %s", unread);
            }
        }
        return outcomes;
    }
}
