package org.tandemswitch.cdr.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Whether the disk has room for what subscribers have not fetched. A subscriber that stays away must not fill the disk
 * that calls, records and the database live on; what it misses then stands in the database.
 */
final class TopicRoom {
    static final long RESERVE = 512L * 1024 * 1024;
    private static final Logger LOG = Logger.getLogger(TopicRoom.class);

    private final Path directory;
    private final long reserve;
    private final Complaints complaints = new Complaints(Duration.ofMinutes(1));
    private final AtomicLong untold = new AtomicLong();

    TopicRoom() {
        this(Path.of(System.getProperty("jboss.server.data.dir", ".")), RESERVE);
    }

    TopicRoom(Path directory, long reserve) {
        this.directory = directory;
        this.reserve = reserve;
    }

    /** Asked before so many records are told; counts them when they are not to be. */
    boolean isThere(int records) {
        if (usable() >= reserve) {
            return true;
        }
        long missed = untold.addAndGet(records);
        if (complaints.mayComplain()) {
            LOG.errorf(
                    "TANDEM2008: less than %d MB are free in %s: %d call records were stored and not published so far",
                    reserve >> 20, directory, missed);
        }
        return false;
    }

    long untold() {
        return untold.get();
    }

    private long usable() {
        try {
            return Files.getFileStore(directory).getUsableSpace();
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
    }
}
