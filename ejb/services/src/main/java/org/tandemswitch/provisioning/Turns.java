package org.tandemswitch.provisioning;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;

/** What is to be done one after the other is done under the same lock; some other things wait there too. */
@ApplicationScoped
class Turns {
    private static final int MANY = 64;

    private final Object[] locks = Stream.generate(Object::new).limit(MANY).toArray();

    Object of(String name) {
        return locks[Math.floorMod(name.hashCode(), MANY)];
    }
}
