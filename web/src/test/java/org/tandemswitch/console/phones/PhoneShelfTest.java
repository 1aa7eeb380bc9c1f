package org.tandemswitch.console.phones;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tandemswitch.console.peers.PeerRow;
import org.tandemswitch.console.peers.Sheet;
import org.tandemswitch.console.peers.State;
import org.tandemswitch.digest.DigestSecret;
import org.tandemswitch.number.DialString;
import org.tandemswitch.provisioning.PhoneDraft;
import org.tandemswitch.registration.Phone;
import org.tandemswitch.registration.PhoneId;
import org.tandemswitch.registration.PhoneLock;

class PhoneShelfTest {
    private static final Phone ANNA = new Phone(
            new PhoneId(3),
            new DialString("2001"),
            DigestSecret.of("2001", "realm", "not to be seen"),
            PhoneLock.OUTGOING,
            true);

    @Test
    @DisplayName("a phone as texts has no secret, and becomes the draft of the same phone")
    void texts() {
        PhoneShelf shelf = new PhoneShelf();
        Sheet sheet = shelf.sheet(ANNA);

        assertThat(sheet.fields()).isEqualTo(Map.of("number", "2001", "lock", "outgoing", "sessionTimer", "yes"));
        assertThat(new PeerRow<>(ANNA, 3, shelf.kind(), sheet, Set.of()).isLocked())
                .isTrue();
        assertThat(shelf.draft(3, sheet, "")).isEqualTo(new PhoneDraft(3, "2001", "", "OUTGOING", true, Map.of()));
    }

    @Test
    @DisplayName("a phone can be looked for by whether it is registered")
    void states() {
        assertThat(shelf(true).moment(ANNA)).containsExactly(State.REGISTERED);
        assertThat(shelf(false).moment(ANNA)).containsExactly(State.UNREGISTERED);
        assertThat(shelf(true).kind().states()).contains(State.REGISTERED, State.UNREGISTERED);
    }

    private static PhoneShelf shelf(boolean online) {
        PhoneShelf shelf = new PhoneShelf();
        shelf.load = new PhoneLoad() {
            @Override
            public boolean isOnline(Phone phone) {
                return online;
            }
        };
        return shelf;
    }
}
