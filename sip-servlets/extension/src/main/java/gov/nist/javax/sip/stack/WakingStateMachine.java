package gov.nist.javax.sip.stack;

import java.io.IOException;
import java.nio.ByteBuffer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;

/**
 * Sends what waits for the end of the handshake even when we have the last word in it, as in a resumed session of TLS 1.2;
 * the stack would wait for the peer to say something more. What comes after the peer's last word is not listened to; the
 * stack would try to read it for ever.
 */
final class WakingStateMachine extends SSLStateMachine {
    private boolean ended;

    WakingStateMachine(SSLEngine engine, NioTlsChannelInterface channel) {
        super(engine, channel);
    }

    @Override
    public void unwrap(ByteBuffer received) throws Exception {
        super.unwrap(received);
        if (!pendingOutboundBuffers.isEmpty() && sslEngine.getHandshakeStatus() == HandshakeStatus.NOT_HANDSHAKING) {
            wrapRemaining();
        }
        if (sslEngine.isInboundDone()) {
            throw new IOException("The peer has ended the session");
        }
    }

    /** Called once for the peer's last word, and then in each vain attempt to read what is left. */
    @Override
    public void wrapRemaining() throws IOException {
        if (ended) {
            throw new IOException("More came after the end of the session");
        }
        ended = sslEngine.isInboundDone();
        super.wrapRemaining();
    }
}
