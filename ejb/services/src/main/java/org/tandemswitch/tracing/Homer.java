package org.tandemswitch.tracing;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.parameter.SystemParameters;
import org.tandemswitch.parameter.value.HostPort;
import org.tandemswitch.trace.Hep;
import org.tandemswitch.trace.Passage;

/** Sends a copy of every message to a Homer server, if one is named; masked as everything that is recorded. */
@ApplicationScoped
public class Homer {
    private static final Logger LOG = Logger.getLogger(Homer.class);

    @Inject
    ParametersInForce parameters;

    private Optional<HostPort> server = Optional.empty();
    private Optional<InetSocketAddress> address = Optional.empty();
    private @Nullable DatagramSocket socket;

    boolean isWanted() {
        return wanted().isPresent();
    }

    private Optional<HostPort> wanted() {
        return parameters.now().get(SystemParameters.SS_TRACE_HEP_SERVER);
    }

    /** Only the recorder's thread comes here. */
    void tell(Passage passage, String firstDialog) {
        Optional<HostPort> now = wanted();
        if (!now.equals(server)) {
            server = now;
            address = now.map(target -> new InetSocketAddress(target.host(), target.port()))
                    .filter(target -> !target.isUnresolved());
        }
        if (address.isPresent()) {
            int agent = parameters.now().get(SystemParameters.SS_TRACE_HEP_AGENT);
            send(Hep.of(passage, agent, firstDialog), address.get());
        }
    }

    private void send(byte[] packet, InetSocketAddress to) {
        try {
            if (socket == null) {
                socket = new DatagramSocket();
            }
            socket.send(new DatagramPacket(packet, packet.length, to));
        } catch (IOException lost) {
            LOG.debugf(lost, "A message did not reach %s", to);
        }
    }

    @PreDestroy
    void close() {
        if (socket != null) {
            socket.close();
        }
    }
}
