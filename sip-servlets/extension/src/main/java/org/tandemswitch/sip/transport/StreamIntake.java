package org.tandemswitch.sip.transport;

import java.io.IOException;
import java.util.Optional;
import org.tandemswitch.sip.transport.StreamFramer.BrokenStreamException;

/** The bytes of one connection on their way to the lanes. Used by the selector thread only. */
final class StreamIntake {
    private static final byte[] PONG = {'\r', '\n'};

    private final Intake intake;
    private final StreamFramer framer;
    private final Peer peer;

    StreamIntake(Intake intake, Peer peer) {
        this.intake = intake;
        this.framer = new StreamFramer(intake.maxMessageSize());
        this.peer = peer;
    }

    /** @throws IOException when the connection has to be closed */
    void accept(byte[] chunk) throws IOException {
        framer.add(chunk);
        try {
            takeMessages();
        } catch (BrokenStreamException e) {
            intake.traffic().dropped(e.reason);
            throw new IOException(e);
        }
    }

    private void takeMessages() throws BrokenStreamException, IOException {
        Optional<byte[]> message;
        do {
            answerPings();
            message = framer.next();
            message.filter(bytes -> intake.admits(peer.address(), bytes.length))
                    .ifPresent(bytes -> intake.enqueue(bytes, peer));
        } while (message.isPresent());
    }

    private void answerPings() throws IOException {
        if (framer.takePings() > 0) {
            peer.reply(PONG);
        }
    }
}
