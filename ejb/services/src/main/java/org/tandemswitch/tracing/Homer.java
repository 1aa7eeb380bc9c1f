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

    private final Whereabouts whereabouts = new Whereabouts(System::nanoTime, Homer::lookUp, Homer::aside);
    private @Nullable DatagramSocket socket;

    boolean isWanted() {
        return wanted().isPresent();
    }

    private Optional<HostPort> wanted() {
        return parameters.now().get(SystemParameters.SS_TRACE_HEP_SERVER);
    }

    /** Only the recorder's thread comes here. */
    void tell(Passage passage, String firstDialog) {
        Optional<InetSocketAddress> address = whereabouts.of(wanted());
        if (address.isPresent()) {
            int agent = parameters.now().get(SystemParameters.SS_TRACE_HEP_AGENT);
            send(Hep.of(passage, agent, firstDialog), address.get());
        }
    }

    /** A name server that is silent keeps a thread for most of a minute. */
    private static void aside(Runnable work) {
        Thread thread = new Thread(work, "tandem-trace-homer");
        thread.setDaemon(true);
        thread.start();
    }

    private static Optional<InetSocketAddress> lookUp(HostPort server) {
        InetSocketAddress found = new InetSocketAddress(server.host(), server.port());
        if (found.isUnresolved()) {
            LOG.warnf("TANDEM1702: no address is found for Homer server %s; it is looked for once a minute", server);
            return Optional.empty();
        }
        return Optional.of(found);
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
