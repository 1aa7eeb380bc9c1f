package org.tandemswitch.live;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.audit.Entry;
import org.tandemswitch.audit.MemorySystemLog;
import org.tandemswitch.user.Rights;

final class EditsWatchTest {
    private static final Actor ANNA = new Actor("anna", "192.0.2.1", Rights.ALL);

    private final MemorySystemLog log = new MemorySystemLog();
    private final AtomicInteger read = new AtomicInteger();
    private final EditsWatch watch = new EditsWatch();
    private boolean unreadable;

    @BeforeEach
    void start() {
        watch.log = log;
        watch.changed = toldHere();
        watch.look();
        read.set(0);
    }

    @Test
    void brings_an_edit_made_elsewhere_into_force_once() {
        write(Deed.GATEWAY_SAVED);

        watch.look();
        watch.look();

        assertThat(read).hasValue(1);
    }

    @Test
    void leaves_the_rules_alone_when_only_people_came_and_went() {
        write(Deed.SIGNED_IN);

        watch.look();

        assertThat(read).hasValue(0);
    }

    @Test
    void tries_again_what_could_not_be_read() {
        write(Deed.PARAMETERS_CHANGED);
        unreadable = true;
        watch.look();
        unreadable = false;

        watch.look();

        assertThat(read).hasValue(1);
    }

    private void write(Deed deed) {
        log.write(Entry.of(Instant.EPOCH, ANNA, deed, "", List.of()));
    }

    @SuppressWarnings("unchecked")
    private Event<SnapshotChanged> toldHere() {
        return (Event<SnapshotChanged>) Proxy.newProxyInstance(
                Event.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    if (unreadable) {
                        throw new IllegalStateException("no database");
                    }
                    read.incrementAndGet();
                    return null;
                });
    }
}
