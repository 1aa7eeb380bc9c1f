package org.tandemswitch.directory;

import java.time.Instant;
import org.tandemswitch.option.Peculiarities;
import org.tandemswitch.option.Peer;

/**
 * One thing of the directory.
 *
 * @param id 0 stands for a new one
 * @param name told apart from others of its kind, upper and lower case being one
 * @param size how many numbers a list has; none for all else
 * @param changedBy who changed it last
 */
public record Entry(
        long id, Peer kind, String name, Peculiarities options, int size, String changedBy, Instant changedAt) {
    public Entry {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an entry needs a name");
        }
    }
}
