package org.tandemswitch.sip.transport;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;

/**
 * How a TLS connector proves who it is and whom it believes. The contexts take a renewed certificate for each new
 * connection by themselves.
 *
 * @param accepting for connections from others, which may have to show a certificate of their own
 * @param dialling for connections to others, whose certificate has to be made out for the name they are called by
 */
public record TlsContexts(SSLContext accepting, SSLContext dialling) {
    SSLEngine accept() {
        SSLEngine engine = accepting.createSSLEngine();
        engine.setUseClientMode(false);
        return engine;
    }

    SSLEngine dial(String name, int port) {
        SSLEngine engine = dialling.createSSLEngine(name, port);
        engine.setUseClientMode(true);
        SSLParameters parameters = engine.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        engine.setSSLParameters(parameters);
        return engine;
    }
}
