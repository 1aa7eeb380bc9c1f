package org.tandemswitch.sip.engine;

import java.net.InetSocketAddress;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.tandemswitch.sip.transport.Transport;

/**
 * A socket the engine listens on.
 *
 * @param context present for {@link Transport#TLS} and only then
 */
public record Connector(Transport transport, InetSocketAddress address, Optional<SSLContext> context) {
    public Connector {
        if (context.isPresent() != (transport == Transport.TLS)) {
            throw new IllegalArgumentException("An SSL context belongs to TLS and TLS needs one");
        }
    }
}
