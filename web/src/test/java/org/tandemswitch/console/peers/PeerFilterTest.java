package org.tandemswitch.console.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeerFilterTest {
    @ParameterizedTest
    @CsvSource({"'',true", "NORTH,true", "north trunk,true", "2.7,true", "south,false", "north south,false"})
    @DisplayName("every word is looked for in name and address, in upper or lower case")
    void words(String text, boolean found) {
        PeerRow<String> client = Peers.client(1, "North trunk", "192.0.2.7 192.0.2.8");

        assertThat(new PeerFilter(text, "", "").matches(client)).isEqualTo(found);
    }

    @Test
    @DisplayName("a vendor is found by its prefix, its host and its port")
    void vendor() {
        PeerRow<String> vendor = Peers.vendor(1, "west", "49 4930", "");

        assertThat(new PeerFilter("4930", "", "").matches(vendor)).isTrue();
        assertThat(new PeerFilter("192.0.2.9:5060", "", "").matches(vendor)).isTrue();
    }

    @Test
    @DisplayName("open and locked tell peers apart; whatever is no state asks for nothing")
    void states() {
        PeerRow<String> open = Peers.client(1, "a", "");
        PeerRow<String> locked = Peers.locked(open);
        PeerRow<String> half = Peers.phone(2, "2001", "outgoing");

        assertThat(new PeerFilter("", "open", "").matches(open)).isTrue();
        assertThat(new PeerFilter("", "open", "").matches(locked)).isFalse();
        assertThat(new PeerFilter("", "locked", "").matches(half)).isTrue();
        assertThat(new PeerFilter("", "resting", "").matches(open)).isFalse();
        assertThat(new PeerFilter("", "nonsense", "").matches(locked)).isTrue();
    }

    @Test
    @DisplayName("what stands in the directory is found by its settings, and by whether somebody uses it")
    void directory() {
        PeerRow<String> account = Peers.account(1, "reseller", State.USED);

        assertThat(new PeerFilter("big", "used", "").matches(account)).isTrue();
        assertThat(new PeerFilter("", "unused", "").matches(account)).isFalse();
    }

    @Test
    @DisplayName("a group is one name of the list of a vendor, not a part of one")
    void group() {
        PeerRow<String> vendor = Peers.vendor(1, "west", "49", "premium, night");

        assertThat(new PeerFilter("", "", "NIGHT").matches(vendor)).isTrue();
        assertThat(new PeerFilter("", "", "prem").matches(vendor)).isFalse();
    }

    @Test
    @DisplayName("an address made of a filter leads to the same filter, with its special signs escaped")
    void address() {
        assertThat(new PeerFilter(" a&b ", "locked", "").query()).isEqualTo("text=a%26b&state=locked");
        assertThat(PeerFilter.of(Map.of("text", "a&b", "state", "locked", "other", "x")))
                .isEqualTo(new PeerFilter("a&b", "locked", ""));
    }
}
