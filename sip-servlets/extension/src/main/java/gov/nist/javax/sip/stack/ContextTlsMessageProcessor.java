package gov.nist.javax.sip.stack;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import javax.net.ssl.SSLEngine;

/** Takes ready SSL engines where the stack would build contexts from key stores of its own. */
public class ContextTlsMessageProcessor extends NioTlsMessageProcessor {
    /** Makes the engines of a listener; each decides for itself whom it believes. */
    public interface EngineSource {
        /** @param socket of the listener that was called */
        SSLEngine accepting(InetSocketAddress socket);

        /** @param socket of the listener that calls */
        SSLEngine dialling(InetSocketAddress socket, InetAddress target, int targetPort);
    }

    public ContextTlsMessageProcessor(InetAddress address, SIPTransactionStack stack, int port) {
        super(address, stack, port);
    }

    @Override
    public void init() {
        // every connection asks for an engine of its own
    }
}
