package org.tandemswitch.sip.transport;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.sip.application.WireTap;
import org.tandemswitch.sip.extension.SipLogger;

/** Where all messages pass by, in and out. As long as nobody listens that is one look at a field. */
final class Tap implements WireTap {
    private volatile @Nullable Ear ear;

    @Override
    public void listen(Ear listener) {
        ear = listener;
    }

    @Override
    public void rest() {
        ear = null;
    }

    void received(byte[] message, Peer peer) {
        Ear listener = ear;
        if (listener != null) {
            tell(listener, true, peer.transport(), peer.local(), peer.remote(), message);
        }
    }

    void sent(byte[] message, Peer peer) {
        Ear listener = ear;
        if (listener != null) {
            tell(listener, false, peer.transport(), peer.local(), peer.remote(), message);
        }
    }

    void sentDatagram(byte[] message, UdpProcessor from, InetAddress receiver, int port) {
        Ear listener = ear;
        if (listener != null) {
            tell(listener, false, Transport.UDP, from.local(), new InetSocketAddress(receiver, port), message);
        }
    }

    private static void tell(
            Ear listener,
            boolean received,
            Transport transport,
            InetSocketAddress local,
            InetSocketAddress remote,
            byte[] message) {
        try {
            listener.heard(received, transport.name(), local, remote, message);
        } catch (RuntimeException e) {
            SipLogger.ROOT.debugf(e, "The listener failed");
        }
    }
}
