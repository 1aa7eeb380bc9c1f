package org.tandemswitch.console.peers;

import java.util.Optional;

/** Where shelves are found by the key of their kind. */
public interface Shelves {
    Optional<Shelf<?>> find(String kind);
}
