package org.tandemswitch.sip.application;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The hosts an application sends to by name. They are looked up beforehand; no other name ever is. */
public interface NamedHosts {
    /** The attribute an application may set, and take away, whenever it likes. */
    String ATTRIBUTE = "org.tandemswitch.sip.hosts";

    /** There may be addresses among them. */
    Set<String> wanted();

    /** How long an answer counts before it is asked for again. */
    Duration freshness();

    /** As soon as it is another number than before, all are looked up again. */
    long round();

    /** What a look-up came to. Where there was no answer, the address before it is kept. */
    void lookedUp(String name, Optional<InetAddress> address);
}
