package org.tandemswitch.sip.application;

import java.net.InetAddress;
import java.util.Optional;

/** The addresses of the hosts that the application sends to by name, as they were found last; nothing is looked up here. */
public interface HostAddresses {
    /** The attribute under which an application finds it. */
    String ATTRIBUTE = "org.tandemswitch.sip.host-addresses";

    Optional<InetAddress> of(String name);
}
