package org.tandemswitch.cdr.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TopicRoomTest {
    @TempDir
    Path directory;

    @Test
    void publishes_while_the_disk_has_room() {
        assertThat(new TopicRoom(directory, 1).isThere(5)).isTrue();
    }

    @Test
    void counts_what_is_not_published_when_the_disk_is_nearly_full() {
        TopicRoom room = new TopicRoom(directory, Long.MAX_VALUE);

        assertThat(room.isThere(5)).isFalse();
        assertThat(room.isThere(2)).isFalse();

        assertThat(room.untold()).isEqualTo(7);
    }
}
