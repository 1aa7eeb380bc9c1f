package gov.nist.javax.sip.stack;

import java.nio.ByteBuffer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;

/**
 * Sends what waits for the end of the handshake even when we have the last word in it, as in a resumed session of TLS 1.2;
 * the stack would wait for the peer to say something more.
 */
final class WakingStateMachine extends SSLStateMachine {
    WakingStateMachine(SSLEngine engine, NioTlsChannelInterface channel) {
        super(engine, channel);
    }

    @Override
    public void unwrap(ByteBuffer received) throws Exception {
        super.unwrap(received);
        if (!pendingOutboundBuffers.isEmpty() && sslEngine.getHandshakeStatus() == HandshakeStatus.NOT_HANDSHAKING) {
            wrapRemaining();
        }
    }
}
