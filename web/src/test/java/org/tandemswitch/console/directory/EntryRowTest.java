package org.tandemswitch.console.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.directory.Entry;
import org.tandemswitch.option.Peculiarities;
import org.tandemswitch.option.Peer;
import org.tandemswitch.provisioning.Referrer;

class EntryRowTest {
    private static final Entry SHOP = new Entry(1, Peer.ACCOUNT, "shop", Peculiarities.NONE, 0, "anna", Instant.EPOCH);
    private static final Referrer NORTH = new Referrer(Peer.CLIENT, "north", "account");
    private static final Referrer HIDDEN = new Referrer(Peer.PHONE, "", "account");

    @Test
    @DisplayName("whoever may not be named to the reader is counted")
    void counts_who_is_not_named() {
        EntryRow row = new EntryRow(SHOP, List.of(HIDDEN, NORTH, HIDDEN));

        assertThat(row.firstReferrers()).containsExactly(NORTH);
        assertThat(row.moreReferrers()).isEqualTo(2);
    }

    @Test
    @DisplayName("of many the first few are named")
    void names_a_few() {
        List<Referrer> many = IntStream.range(0, 9).mapToObj(n -> NORTH).toList();

        EntryRow row = new EntryRow(
                SHOP, Stream.concat(many.stream(), Stream.of(HIDDEN)).toList());

        assertThat(row.firstReferrers()).hasSize(5);
        assertThat(row.moreReferrers()).isEqualTo(5);
    }
}
