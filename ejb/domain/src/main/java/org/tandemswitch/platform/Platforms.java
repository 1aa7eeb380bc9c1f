package org.tandemswitch.platform;

import java.util.List;
import java.util.Optional;

/** The stored platforms. */
public interface Platforms {
    /** By name. */
    List<Platform> all();

    Optional<Platform> find(PlatformId id);

    /** Makes whoever edits it at the same time wait until this transaction is over. */
    Optional<Platform> lock(PlatformId id);

    /** @return what is stored, with its id */
    Platform save(Platform platform);

    void delete(PlatformId id);
}
