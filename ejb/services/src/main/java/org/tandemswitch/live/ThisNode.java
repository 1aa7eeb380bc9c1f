package org.tandemswitch.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.tandemswitch.call.CallId;
import org.tandemswitch.call.CallIds;

/** The server that this is, among those that may share a database. Its name is set by {@code -Dtandem.node}. */
@ApplicationScoped
public class ThisNode {
    private final String name = System.getProperty("tandem.node", "n1");
    private final CallIds ids = new CallIds(name, Instant.now());

    public String name() {
        return name;
    }

    public CallId nextCallId() {
        return ids.next();
    }
}
