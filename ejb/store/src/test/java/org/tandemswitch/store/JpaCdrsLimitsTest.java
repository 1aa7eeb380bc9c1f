package org.tandemswitch.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tandemswitch.cdr.SampleCdr.aCall;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tandemswitch.cdr.Cdr;
import org.tandemswitch.cdr.Cdrs;

final class JpaCdrsLimitsTest {
    private final MemoryDatabase database = new MemoryDatabase();
    private final Cdrs cdrs = database.transactional(Cdrs.class, new JpaCdrs(database.rows()));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void cuts_a_call_id_that_a_peer_made_too_long() {
        Cdr cdr = aCall("a").withSipCallId("x".repeat(3000)).cdr();

        cdrs.store(List.of(cdr));

        assertThat(cdrs.newest(1)).extracting(Cdr::clientSipCallId).containsExactly("x".repeat(255));
    }
}
