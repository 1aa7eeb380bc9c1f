package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.stack.MessageProcessor;
import gov.nist.javax.sip.stack.MessageProcessorFactory;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Locale;

/** Opens our own sockets in place of the stack's. */
public final class Transports implements MessageProcessorFactory {
    private final Intake intake;

    public Transports(Intake intake) {
        this.intake = intake;
    }

    @Override
    public MessageProcessor createMessageProcessor(
            SIPTransactionStack stack, InetAddress address, int port, String transport) throws IOException {
        return switch (Transport.valueOf(transport.toUpperCase(Locale.ROOT))) {
            case UDP -> new UdpProcessor(address, port, stack, intake);
            case TCP -> new TcpProcessor(address, port, stack, intake);
            case TLS -> new TlsProcessor(address, port, stack, intake);
        };
    }
}
