package org.tandemswitch.sip.extension;

import java.net.InetSocketAddress;
import java.util.Optional;
import javax.sip.SipException;
import org.jboss.as.network.ManagedBinding;
import org.jboss.as.network.SocketBinding;
import org.tandemswitch.sip.engine.Connector;
import org.tandemswitch.sip.engine.SipEngine;
import org.tandemswitch.sip.transport.TlsContexts;
import org.tandemswitch.sip.transport.Transport;

/** A connector between the start and the stop of its service, known to the server's socket bindings. */
record OpenConnector(String name, SipEngine engine, Connector connector, SocketBinding binding) {
    static OpenConnector open(
            String name, SipEngine engine, Transport transport, SocketBinding binding, Optional<TlsContexts> contexts) {
        InetSocketAddress address = binding.getSocketAddress();
        Connector connector = new Connector(transport, address, contexts);
        try {
            engine.open(connector);
        } catch (SipException e) {
            throw SipLogger.ROOT.connectorFailed(name, e);
        }
        binding.getSocketBindings()
                .getNamedRegistry()
                .registerBinding(ManagedBinding.Factory.createSimpleManagedBinding(binding));
        SipLogger.ROOT.connectorOpened(name, transport + " " + address);
        return new OpenConnector(name, engine, connector, binding);
    }

    void close() {
        engine.awaitFarewells();
        binding.getSocketBindings().getNamedRegistry().unregisterBinding(binding.getName());
        engine.close(connector);
        SipLogger.ROOT.connectorClosed(name);
    }
}
