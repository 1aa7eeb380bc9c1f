package org.tandemswitch.sip.engine;

import java.net.InetSocketAddress;
import java.util.Optional;
import org.tandemswitch.sip.transport.TlsContexts;
import org.tandemswitch.sip.transport.Transport;

/**
 * A socket the engine listens on.
 *
 * @param contexts present for {@link Transport#TLS} and only then
 */
public record Connector(Transport transport, InetSocketAddress address, Optional<TlsContexts> contexts) {
    public Connector {
        if (contexts.isPresent() != (transport == Transport.TLS)) {
            throw new IllegalArgumentException("An SSL context belongs to TLS and TLS needs one");
        }
    }
}
