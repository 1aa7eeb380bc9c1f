package org.tandemswitch.console.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.console.gateways.EditShelf;
import org.tandemswitch.console.peers.Kind;
import org.tandemswitch.console.peers.PeerRow;
import org.tandemswitch.console.peers.Sheet;
import org.tandemswitch.console.peers.Shelf;
import org.tandemswitch.console.peers.State;
import org.tandemswitch.directory.Entry;
import org.tandemswitch.option.Peer;
import org.tandemswitch.provisioning.DirectoryBook;
import org.tandemswitch.provisioning.Edit;
import org.tandemswitch.provisioning.EditDirectory;
import org.tandemswitch.provisioning.EntryDraft;

/** The things of one kind in the directory. */
@RequestScoped
public class EntryShelf extends EditShelf<EntryDraft, Entry> {
    @Inject
    DirectoryBook book;

    @Inject
    EditDirectory edit;

    private final Map<Peer, EntryShelf> others = new EnumMap<>(Peer.class);
    private Peer peer = Peer.ACCOUNT;
    private Set<String> used = Set.of();

    public EntryShelf of(Peer wanted) {
        return others.computeIfAbsent(wanted, this::another);
    }

    private EntryShelf another(Peer wanted) {
        EntryShelf other = new EntryShelf();
        other.actor = actor;
        other.answer = answer;
        other.book = book;
        other.edit = edit;
        other.peer = wanted;
        return other;
    }

    @Override
    public Optional<Shelf<?>> find(String kind) {
        return Stream.of(Peer.values())
                .filter(Peer::isListed)
                .filter(listed -> Kind.ofEntries(listed).key().equals(kind))
                .findFirst()
                .map(this::of);
    }

    @Override
    public Kind kind() {
        return Kind.ofEntries(peer);
    }

    @Override
    public Edit<EntryDraft, Entry> edit() {
        return edit;
    }

    @Override
    protected List<Entry> all(Actor actor) {
        used = book.referrers(actor, peer).keySet();
        return book.all(actor, peer);
    }

    @Override
    protected long id(Entry entry) {
        return entry.id();
    }

    @Override
    protected Set<State> moment(Entry entry) {
        return Set.of(used.contains(entry.name()) ? State.USED : State.UNUSED);
    }

    @Override
    public Sheet sheet(Entry entry) {
        return Sheet.of(
                Stream.of(Map.entry("name", entry.name())), entry.options().chosen());
    }

    @Override
    protected EntryDraft draft(long id, Sheet sheet, String password) {
        return new EntryDraft(id, peer, sheet.get("name"), sheet.options());
    }

    @Override
    public Comparator<Entry> order(String column) {
        return column.equals("size") ? Comparator.comparing(Entry::size) : Comparator.comparing(Entry::changedAt);
    }

    /** Nobody calls what stands in the directory. */
    @Override
    public long calls(PeerRow<Entry> row) {
        return 0;
    }
}
