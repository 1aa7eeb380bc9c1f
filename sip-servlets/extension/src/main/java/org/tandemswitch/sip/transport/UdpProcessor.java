package org.tandemswitch.sip.transport;

import gov.nist.core.HostPort;
import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.SIPTransactionStack;
import gov.nist.javax.sip.stack.UDPMessageProcessor;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.tandemswitch.sip.extension.SipLogger;

/**
 * One UDP socket and its reading thread. A datagram is copied to its real length only after it passed the limits. The
 * thread ends when the connector is stopped and for no other reason.
 */
final class UdpProcessor extends UDPMessageProcessor {
    private static final int LARGEST_DATAGRAM = 65_536;
    private static final long PAUSE_AFTER_FAILURE_MILLIS = 20;
    private static final long LONGEST_END_MILLIS = 1000;

    private final Intake intake;
    private volatile boolean open;
    private volatile Optional<Thread> reader = Optional.empty();
    private volatile int marked = Marking.NOT_YET;

    UdpProcessor(InetAddress address, int port, SIPTransactionStack stack, Intake intake) throws IOException {
        super(address, stack, port);
        this.intake = intake;
    }

    @Override
    public void start() {
        open = true;
        Thread thread = new Thread(this, "sip-udp-" + getIpAddress().getHostAddress() + ":" + getPort());
        thread.setDaemon(true);
        thread.start();
        reader = Optional.of(thread);
    }

    @Override
    public void stop() {
        open = false;
        sock.close();
        reader.ifPresent(UdpProcessor::awaitEnd);
    }

    /** The port is free when nobody reads from it any more; it may be opened anew at once. */
    private static void awaitEnd(Thread reader) {
        try {
            reader.join(LONGEST_END_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void run() {
        DatagramPacket packet = new DatagramPacket(new byte[LARGEST_DATAGRAM], LARGEST_DATAGRAM);
        while (open) {
            try {
                packet.setLength(LARGEST_DATAGRAM);
                sock.receive(packet);
                take(packet);
            } catch (Throwable t) {
                survive(t);
            }
        }
    }

    private void take(DatagramPacket packet) {
        int length = packet.getLength();
        if (length <= 4 || !intake.admits(packet.getAddress())) {
            return; // up to four bytes are a keep-alive (RFC 5626 section 3.5.1, and what NAT devices send)
        }
        intake.take(packet.getData(), length, new UdpPeer(this, packet.getAddress(), packet.getPort()));
    }

    private void survive(Throwable problem) {
        if (open) {
            SipLogger.ROOT.readerSurvived(getIpAddress().getHostAddress(), getPort(), problem);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_AFTER_FAILURE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Manners manners() {
        return ((SwitchStack) sipStack).manners();
    }

    void send(byte[] message, InetAddress receiver, int port) throws IOException {
        marked = intake.marking().mark(sock, marked);
        intake.tap().sentDatagram(message, this, receiver, port); // its answer may be heard before send is over
        sock.send(new DatagramPacket(message, message.length, receiver, port));
        intake.traffic().sent(message);
    }

    InetSocketAddress local() {
        return new InetSocketAddress(getIpAddress(), getPort());
    }

    void sign(SIPMessage message) {
        ((SwitchStack) sipStack).sign(message, this);
    }

    boolean isAt(InetSocketAddress address) {
        return getPort() == address.getPort() && getIpAddress().equals(address.getAddress());
    }

    void sendDatagram(byte[] payload, InetSocketAddress to) throws IOException {
        marked = intake.marking().mark(sock, marked);
        intake.tap().sentDatagram(payload, this, to.getAddress(), to.getPort());
        sock.send(new DatagramPacket(payload, payload.length, to));
    }

    @Override
    public MessageChannel createMessageChannel(HostPort target) throws UnknownHostException {
        return createMessageChannel(target.getInetAddress(), target.getPort());
    }

    @Override
    public MessageChannel createMessageChannel(InetAddress host, int port) {
        return new UdpChannel(this, host, port, host, port);
    }
}
