package org.tandemswitch.sip.engine;

import java.security.KeyManagementException;
import java.security.SecureRandom;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/** Whoever connects has to show a certificate, as {@code need-client-auth} of a server-ssl-context wants it. */
final class DemandingContext extends SSLContext {
    DemandingContext(SSLContext usual) {
        super(new Spi(usual), usual.getProvider(), usual.getProtocol());
    }

    private static final class Spi extends SSLContextSpi {
        private final SSLContext usual;

        Spi(SSLContext usual) {
            this.usual = usual;
        }

        @Override
        protected SSLEngine engineCreateSSLEngine() {
            return demanding(usual.createSSLEngine());
        }

        @Override
        protected SSLEngine engineCreateSSLEngine(String host, int port) {
            return demanding(usual.createSSLEngine(host, port));
        }

        private static SSLEngine demanding(SSLEngine engine) {
            engine.setUseClientMode(false);
            engine.setNeedClientAuth(true);
            return engine;
        }

        @Override
        protected void engineInit(
                KeyManager @Nullable [] keys, TrustManager @Nullable [] trust, @Nullable SecureRandom random)
                throws KeyManagementException {
            usual.init(keys, trust, random);
        }

        @Override
        protected SSLSocketFactory engineGetSocketFactory() {
            return usual.getSocketFactory();
        }

        @Override
        protected SSLServerSocketFactory engineGetServerSocketFactory() {
            return usual.getServerSocketFactory();
        }

        @Override
        protected SSLSessionContext engineGetServerSessionContext() {
            return usual.getServerSessionContext();
        }

        @Override
        protected SSLSessionContext engineGetClientSessionContext() {
            return usual.getClientSessionContext();
        }
    }
}
