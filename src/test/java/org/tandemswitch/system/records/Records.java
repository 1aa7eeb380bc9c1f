package org.tandemswitch.system.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.tandemswitch.phone.Leg;
import org.tandemswitch.system.server.Tandem;

/** The records of one server, in the database and on the topic. */
public final class Records implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Rows rows;
    private final Topic topic;

    private Records(Rows rows, Topic topic) {
        this.rows = rows;
        this.topic = topic;
    }

    public static Records of(Tandem tandem) {
        return of(tandem, Rows.of(tandem));
    }

    public static Records of(Tandem tandem, Rows rows) {
        return new Records(rows, Topic.of(tandem));
    }

    /** The one record of a call: stored once, published once, with the same content. */
    public Cdr only(Leg callerLeg) {
        return only(callerLeg.callId());
    }

    public Cdr only(String clientSipCallId) {
        await("record of " + clientSipCallId)
                .atMost(PATIENCE)
                .until(() -> !rows.cdrs(clientSipCallId).isEmpty()
                        && !topic.received(clientSipCallId).isEmpty());
        List<Cdr> stored = rows.cdrs(clientSipCallId);
        assertThat(stored).hasSize(1);
        assertThat(topic.received(clientSipCallId)).isEqualTo(stored);
        return stored.get(0);
    }

    /** For a call that leaves none; ask only when a later call has left its own. */
    public boolean hasNone(Leg callerLeg) {
        return rows.cdrs(callerLeg.callId()).isEmpty()
                && topic.received(callerLeg.callId()).isEmpty();
    }

    public Rows rows() {
        return rows;
    }

    public Topic topic() {
        return topic;
    }

    @Override
    public void close() {
        topic.close();
        rows.close();
    }
}
