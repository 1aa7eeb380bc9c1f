package org.tandemswitch.console.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.provisioning.SaveOutcome;

class PeerListTest {
    private static final PeerRow<String> NORTH = Peers.client(1, "north", "192.0.2.7");
    private static final PeerRow<String> SOUTH = Peers.client(2, "south", "192.0.2.8");

    private final CountingShelf shelf = new CountingShelf();
    private final PeerList<String> list = new PeerList<>(() -> shelf);

    @BeforeEach
    void open_the_page() {
        list.begin(Map.of());
        show();
    }

    private List<PeerRow<String>> show() {
        list.getTable().count(Map.of());
        return list.getTable().load(0, 50, Map.of(), Map.of());
    }

    @Test
    @DisplayName("a page that is shown again and again reads nothing, nor does an edit of what it shows")
    void open_page_reads_nothing() {
        assertThat(list.getSize()).isEqualTo(2);
        int before = shelf.reads;

        assertThat(show()).containsExactly(NORTH, SOUTH);
        assertThat(list.getFound()).isEqualTo(2);
        assertThat(list.getGroups()).isEmpty();
        assertThat(list.find(1)).contains(NORTH);
        assertThat(shelf.reads).isEqualTo(before);
    }

    @Test
    @DisplayName("an edit belongs to what was seen, until the list is read again")
    void edit_belongs_to_what_was_seen() {
        shelf.stored = List.of(Peers.locked(NORTH), SOUTH);

        assertThat(list.find(1)).contains(NORTH);
        list.forget();
        assertThat(list.find(1)).contains(Peers.locked(NORTH));
        assertThat(show()).containsExactly(Peers.locked(NORTH), SOUTH);
    }

    @Test
    @DisplayName("what is not on the page is found where it is kept")
    void finds_what_is_not_on_the_page() {
        list.setText("south");

        assertThat(show()).containsExactly(SOUTH);
        assertThat(list.getFound()).isEqualTo(1);
        assertThat(list.getSize()).isEqualTo(2);
        assertThat(list.find(1)).contains(NORTH);
        assertThat(list.find(3)).isEmpty();
    }

    @Test
    @DisplayName("the same filter once more is no reason to read")
    void same_filter_reads_nothing() {
        list.setText("south");
        show();
        int before = shelf.reads;

        list.setText("south");
        list.setState(null);

        assertThat(show()).containsExactly(SOUTH);
        assertThat(shelf.reads).isEqualTo(before);
    }

    /** Remembers nothing, and counts how often it is read. */
    private static final class CountingShelf implements Shelf<String> {
        private List<PeerRow<String>> stored = List.of(NORTH, SOUTH);
        private int reads;

        @Override
        public Kind kind() {
            return Kind.CLIENT;
        }

        @Override
        public Optional<List<PeerRow<String>>> rows() {
            reads++;
            return Optional.of(stored);
        }

        @Override
        public void forget() {}

        @Override
        public Sheet sheet(String peer) {
            return Kind.CLIENT.fresh();
        }

        @Override
        public List<SaveOutcome<String>> rehearse(List<Wish<String>> wishes) {
            return List.of();
        }

        @Override
        public List<SaveOutcome<String>> save(List<Wish<String>> wishes) {
            return List.of();
        }

        @Override
        public List<SaveOutcome<String>> remove(List<String> seen) {
            return List.of();
        }

        @Override
        public long calls(PeerRow<String> row) {
            return 0;
        }
    }
}
