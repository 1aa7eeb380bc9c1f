package org.tandemswitch.console.gateways;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.console.peers.PeerRow;
import org.tandemswitch.console.peers.Sheet;
import org.tandemswitch.console.peers.Shelf;
import org.tandemswitch.console.peers.Shelves;
import org.tandemswitch.console.peers.State;
import org.tandemswitch.console.peers.Wish;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.provisioning.Change;
import org.tandemswitch.provisioning.Edit;
import org.tandemswitch.provisioning.SaveOutcome;

/**
 * Things of one kind, kept by the services.
 *
 * @param <D> how they are typed
 * @param <G> how they are stored
 */
public abstract class EditShelf<D, G> implements Shelf<G>, Shelves {
    @Inject
    protected CurrentActor actor;

    @Inject
    protected FormAnswer answer;

    private @Nullable List<PeerRow<G>> read;

    public abstract Edit<D, G> edit();

    protected abstract List<G> all(Actor actor);

    protected abstract long id(G stored);

    /** @param id 0 for a new one, or a negative one to rehearse it */
    protected abstract D draft(long id, Sheet sheet, String password);

    /** What one is besides open or locked. */
    protected Set<State> moment(G stored) {
        return Set.of();
    }

    @Override
    public Optional<Shelf<?>> find(String kind) {
        return kind().key().equals(kind) ? Optional.of(this) : Optional.empty();
    }

    /** Read once for all parts of an answer. */
    @Override
    public Optional<List<PeerRow<G>>> rows() {
        if (read == null) {
            read = answer.read(() -> all(actor.get()).stream().map(this::row).toList())
                    .orElse(null);
        }
        return Optional.ofNullable(read);
    }

    @Override
    public void forget() {
        read = null;
    }

    private PeerRow<G> row(G stored) {
        return new PeerRow<>(stored, id(stored), kind(), sheet(stored), moment(stored));
    }

    @Override
    public List<SaveOutcome<G>> rehearse(List<Wish<G>> wishes) {
        return edit().rehearse(
                        actor.get(),
                        IntStream.range(0, wishes.size())
                                .mapToObj(place -> draft(wishes.get(place), -1 - place))
                                .toList());
    }

    @Override
    public List<SaveOutcome<G>> save(List<Wish<G>> wishes) {
        return edit().saveAll(
                        actor.get(),
                        wishes.stream()
                                .map(wish ->
                                        new Change<>(draft(wish, 0), wish.seen().map(PeerRow::peer)))
                                .toList());
    }

    /** @param fresh the id of a new one */
    private D draft(Wish<G> wish, long fresh) {
        return draft(wish.id(fresh), wish.sheet(), wish.password());
    }

    @Override
    public List<SaveOutcome<G>> remove(List<G> seen) {
        return edit().removeAll(actor.get(), seen);
    }
}
