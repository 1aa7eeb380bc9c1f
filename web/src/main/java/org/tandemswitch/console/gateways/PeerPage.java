package org.tandemswitch.console.gateways;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.console.peers.PeerDesk;
import org.tandemswitch.console.peers.PeerList;
import org.tandemswitch.console.peers.PeerRow;
import org.tandemswitch.console.peers.Sheet;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.provisioning.SaveOutcome;

/**
 * A list of things of one kind, and the form for one of them.
 *
 * @param <D> how they are typed
 * @param <G> how they are stored
 */
public abstract class PeerPage<D, G> implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    protected CurrentActor actor;

    @Inject
    protected FormAnswer answer;

    private final transient PeerList<G> list = new PeerList<>(this::shelf);
    private final transient PeerDesk<G> desk = new PeerDesk<>(list, this::shelf);
    private transient @Nullable G seen;
    private transient List<Use> usedBy = List.of();
    private boolean copied;
    private long id;

    protected abstract EditShelf<D, G> shelf();

    /** Puts into the form what is there. */
    protected abstract void show(Sheet sheet);

    /** What stands in the form. */
    protected abstract D typed(long id);

    protected abstract String typedName();

    /** Makes of the form one of a copy, which cannot have the name of the first. */
    protected abstract void renameCopy();

    protected abstract List<Use> uses(G stored);

    /** What is worth knowing about one that was saved. */
    protected void saved(G stored) {}

    @PostConstruct
    void begin() {
        list.begin(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap());
    }

    public void add() {
        open(Optional.empty());
    }

    public void change(long wanted) {
        list.find(wanted).ifPresent(row -> open(Optional.of(row)));
    }

    private void open(Optional<PeerRow<G>> row) {
        seen = row.map(PeerRow::peer).orElse(null);
        usedBy = row.map(PeerRow::peer).map(this::uses).orElse(List.of());
        id = row.map(PeerRow::id).orElse(0L);
        copied = false;
        show(row.map(PeerRow::sheet).orElseGet(() -> list.getKind().fresh()));
    }

    /** The same once more, to be saved as a new one. */
    public void copy() {
        seen = null;
        usedBy = List.of();
        id = 0;
        copied = true;
        renameCopy();
    }

    public void save() {
        answer.attempt(() -> {
            SaveOutcome<G> outcome = shelf().edit().save(actor.get(), typed(id), Optional.ofNullable(seen));
            answer.to(outcome, "gateways.saved", typedName());
            outcome.fold(Optional::of, refused -> Optional.<SaveOutcome.Saved<G>>empty())
                    .ifPresent(stored -> saved(stored.value()));
        });
        list.forget();
    }

    public void remove() {
        Optional.ofNullable(seen)
                .ifPresent(doomed ->
                        answer.attempt(() -> answer.removed(shelf().edit().remove(actor.get(), doomed), typedName())));
        list.forget();
    }

    /** Locks an open one and opens a locked one. */
    public void turnKey(long wanted) {
        answer.turnKey(desk, wanted);
    }

    public PeerList<G> getList() {
        return list;
    }

    public PeerDesk<G> getDesk() {
        return desk;
    }

    /** Who uses the one that is being edited; nobody a new one. */
    public List<Use> getUsedBy() {
        return usedBy;
    }

    public boolean isCopied() {
        return copied;
    }

    public boolean isNew() {
        return id == 0;
    }

    protected Optional<G> seen() {
        return Optional.ofNullable(seen);
    }
}
