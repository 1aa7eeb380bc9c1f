package org.tandemswitch.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.tandemswitch.call.CallId;
import org.tandemswitch.call.CallIds;
import org.tandemswitch.call.Run;

/**
 * The server that this is, among those that may share a database. Its name is part of every call id and says whose calls a
 * restart closes, so no two servers may have the same: {@code -Dtandem.node}, or else the name WildFly has.
 */
@ApplicationScoped
public class ThisNode {
    private static final int LONGEST = 20;

    private final String name = fit(System.getProperty("tandem.node", System.getProperty("jboss.node.name", "node")));
    private final CallIds ids = new CallIds(name, Instant.now());

    public String name() {
        return name;
    }

    public Run run() {
        return ids.run();
    }

    public CallId nextCallId() {
        return ids.next();
    }

    /** Long names that begin alike stay different names. */
    static String fit(String name) {
        String plain = name.replaceAll("[^0-9A-Za-z]", "-");
        if (plain.length() <= LONGEST) {
            return plain;
        }
        String mark = "%08x".formatted(name.hashCode());
        return plain.substring(0, LONGEST - mark.length() - 1) + "-" + mark;
    }
}
