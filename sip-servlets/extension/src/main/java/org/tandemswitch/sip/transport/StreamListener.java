package org.tandemswitch.sip.transport;

import gov.nist.javax.sip.stack.MessageChannel;
import gov.nist.javax.sip.stack.NioTcpMessageChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.sip.extension.SipLogger;

/**
 * What a TCP and a TLS listener have in common: how connections come about, in and out, which of them leads where, and what
 * their selector waits for.
 */
final class StreamListener {
    interface Accepting {
        NioTcpMessageChannel channel(SocketChannel socket) throws IOException;
    }

    interface Dialling {
        NioTcpMessageChannel channel(InetAddress target, int port) throws IOException;
    }

    private static final long PAUSE_AFTER_FAILURE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Intake intake;
    private final String transport;
    private final Connections connections;
    private final Supplier<Selector> selector;
    private final Accepting accepting;
    private final Dialling dialling;
    private final Map<String, NioTcpMessageChannel> accepted = new ConcurrentHashMap<>();
    private final Map<String, NioTcpMessageChannel> dialled = new ConcurrentHashMap<>();

    /** @param selector that is there as soon as the listener is open */
    StreamListener(
            Intake intake,
            String transport,
            Connections connections,
            Supplier<Selector> selector,
            Accepting accepting,
            Dialling dialling) {
        this.intake = intake;
        this.transport = transport;
        this.connections = connections;
        this.selector = selector;
        this.accepting = accepting;
        this.dialling = dialling;
    }

    /** Whatever goes wrong with one connection, the others go on. */
    static Thread selecting(Runnable turns, Selector selector, String name) {
        return new Thread(
                () -> {
                    while (selector.isOpen()) {
                        try {
                            turns.run();
                        } catch (Throwable problem) {
                            SipLogger.ROOT.laneSurvived(name, problem);
                        }
                        goOn(selector);
                    }
                },
                name);
    }

    /** Those that were not looked at are selected anew, or the stack would not look at them again. */
    private static void goOn(Selector selector) {
        if (selector.isOpen()) {
            selector.selectedKeys().clear();
            LockSupport.parkNanos(PAUSE_AFTER_FAILURE_NANOS);
        }
    }

    NioTcpMessageChannel accept(SocketChannel socket) throws IOException {
        Optional<DropReason> refused = intake.refusedConnection(socket.socket().getInetAddress());
        if (refused.isPresent()) {
            intake.traffic().dropped(refused.get());
            socket.close();
            throw new IOException("Connection not taken: " + refused.get());
        }
        try {
            NioTcpMessageChannel channel = accepting.channel(Sockets.keepAlive(socket));
            connections.putMessageChannel(socket, channel);
            return channel;
        } catch (IOException | RuntimeException | Error failed) {
            socket.close();
            throw failed;
        }
    }

    /** It leads to its peer. An older one from the same place is gone, though nobody has said so. */
    void remember(NioTcpMessageChannel channel) {
        NioTcpMessageChannel before = accepted.put(channel.getKey(), channel);
        if (before != null && !before.equals(channel)) {
            before.close();
        }
        if (!isOpen(channel)) {
            forget(channel);
        }
    }

    void forget(NioTcpMessageChannel channel) {
        accepted.remove(channel.getKey(), channel);
        dialled.remove(channel.getKey(), channel);
    }

    /** Our own connection to the peer there, or else the one it has opened, or else a new one. */
    NioTcpMessageChannel channelTo(InetAddress target, int port) throws IOException {
        String place = MessageChannel.getKey(target, port, transport);
        NioTcpMessageChannel theirs = accepted.get(place);
        if (theirs != null && isOpen(theirs) && !isThere(dialled.get(place))) {
            return theirs;
        }
        return dialledTo(target, port);
    }

    synchronized NioTcpMessageChannel dialledTo(InetAddress target, int port) throws IOException {
        String place = MessageChannel.getKey(target, port, transport);
        NioTcpMessageChannel known = dialled.get(place);
        if (known != null && isOpen(known)) {
            return known;
        }
        NioTcpMessageChannel created = dialling.channel(target, port);
        dialled.put(place, created);
        return created;
    }

    private static boolean isOpen(@Nullable NioTcpMessageChannel channel) {
        return channel != null && channel.getSocketChannel().isOpen();
    }

    private static boolean isThere(@Nullable NioTcpMessageChannel channel) {
        return channel != null && isOpen(channel) && channel.getSocketChannel().isConnected();
    }

    /** A socket that was closed is let go of when the selector wakes up, and not before. */
    void wake() {
        selector.get().wakeup();
    }

    /** Does nothing wait to be written? The selector asks for writing as long as something does. */
    boolean hasWritten(SocketChannel socket) {
        SelectionKey key = socket.keyFor(selector.get());
        return key != null && key.isValid() && (key.interestOps() & ~SelectionKey.OP_READ) == 0;
    }

    /** What comes stays with the peer until it is asked to go on. */
    void rest(SocketChannel socket) {
        SelectionKey key = socket.keyFor(selector.get());
        if (key != null && key.isValid()) {
            key.interestOpsAnd(~SelectionKey.OP_READ);
        }
    }

    void goOn(SocketChannel socket) {
        SelectionKey key = socket.keyFor(selector.get());
        if (key != null && key.isValid()) {
            key.interestOpsOr(SelectionKey.OP_READ);
            wake();
        }
    }
}
