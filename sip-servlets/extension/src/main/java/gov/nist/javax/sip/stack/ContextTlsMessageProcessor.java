package gov.nist.javax.sip.stack;

import java.net.InetAddress;
import javax.net.ssl.SSLContext;

/** Takes a ready SSL context where the stack would build one from key stores of its own. */
public class ContextTlsMessageProcessor extends NioTlsMessageProcessor {
    /** Hands out the context while the processor is being constructed. */
    public interface ContextSource {
        SSLContext sslContext(InetAddress address, int port);
    }

    public ContextTlsMessageProcessor(InetAddress address, SIPTransactionStack stack, int port) {
        super(address, stack, port);
    }

    @Override
    public void init() {
        SSLContext context = ((ContextSource) sipStack).sslContext(getIpAddress(), getPort());
        sslServerCtx = context;
        sslClientCtx = context;
    }
}
