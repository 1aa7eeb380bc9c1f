package org.tandemswitch.provisioning;

import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.live.FollowEdits;

/**
 * Adds, changes and takes away things of one kind. When a method returns, the edit is committed and the next call knows it.
 *
 * @param <D> how they are typed
 * @param <G> how they are stored
 */
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public abstract class Edit<D, G> {
    @Inject
    CreateOnce createOnce;

    @Inject
    FollowEdits followEdits;

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
        List<SaveOutcome<G>> outcomes = transactions().saveAll(actor, changes);
        followEdits.now();
        return outcomes;
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
        followEdits.now();
        return outcome;
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
        List<SaveOutcome<G>> outcomes = transactions().removeAll(actor, seen);
        followEdits.now();
        return outcomes;
    }
}
