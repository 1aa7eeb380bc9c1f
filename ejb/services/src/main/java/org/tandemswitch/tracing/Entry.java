package org.tandemswitch.tracing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.tandemswitch.call.CallId;
import org.tandemswitch.call.Mark;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.trace.Passage;

/** What a trace file holds, in the order in which it happened. */
sealed interface Entry {
    void read(Reader reader) throws IOException;

    /** Reads each kind of entry. */
    interface Reader {
        void message(Passage passage) throws IOException;

        void mark(CallId call, Mark mark) throws IOException;
    }

    /** A message, already masked. */
    record Message(Passage passage) implements Entry {
        @Override
        public int size() {
            return SMALL + passage.text().length();
        }

        @Override
        public void read(Reader reader) throws IOException {
            reader.message(passage);
        }
    }

    /** A line of the journal of a call. */
    record Note(CallId call, Mark mark) implements Entry {
        @Override
        public void read(Reader reader) throws IOException {
            reader.mark(call, mark);
        }
    }

    /** Of an entry without a message, in bytes, about. */
    int SMALL = 200;

    /** About how much memory it takes. */
    default int size() {
        return SMALL;
    }

    static byte[] write(Entry entry) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try {
            entry.read(new Writer(new DataOutputStream(bytes)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** None of what was damaged. */
    static Optional<Entry> read(byte[] written) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(written))) {
            return Optional.of(in.readBoolean() ? readMessage(in) : readNote(in));
        } catch (IOException | IllegalArgumentException | DateTimeException damaged) {
            return Optional.empty();
        }
    }

    private static Entry readMessage(DataInputStream in) throws IOException {
        Instant at = readInstant(in);
        boolean received = in.readBoolean();
        Transport transport = Transport.valueOf(in.readUTF());
        SourceAddress local = readAddress(in);
        SourceAddress remote = readAddress(in);
        byte[] text = in.readNBytes(in.readInt());
        return new Message(new Passage(at, received, transport, local, remote, new String(text, ISO_8859_1)));
    }

    private static Entry readNote(DataInputStream in) throws IOException {
        CallId call = new CallId(in.readUTF());
        Instant at = readInstant(in);
        Mark.Kind kind = Mark.Kind.valueOf(in.readUTF());
        return new Note(call, new Mark(at, kind, in.readInt(), in.readUTF(), in.readUTF(), in.readInt()));
    }

    private static Instant readInstant(DataInputStream in) throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }

    private static SourceAddress readAddress(DataInputStream in) throws IOException {
        return new SourceAddress(new IpAddress(in.readUTF()), in.readInt());
    }

    /** Writes entries down. */
    record Writer(DataOutputStream out) implements Reader {
        @Override
        public void message(Passage passage) throws IOException {
            out.writeBoolean(true);
            instant(passage.at());
            out.writeBoolean(passage.received());
            out.writeUTF(passage.transport().name());
            address(passage.local());
            address(passage.remote());
            byte[] text = passage.text().getBytes(ISO_8859_1);
            out.writeInt(text.length);
            out.write(text);
        }

        @Override
        public void mark(CallId call, Mark mark) throws IOException {
            out.writeBoolean(false);
            out.writeUTF(call.value());
            instant(mark.at());
            out.writeUTF(mark.kind().name());
            out.writeInt(mark.leg());
            out.writeUTF(mark.who());
            out.writeUTF(mark.detail());
            out.writeInt(mark.number());
        }

        private void instant(Instant at) throws IOException {
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
        }

        private void address(SourceAddress address) throws IOException {
            out.writeUTF(address.address().text());
            out.writeInt(address.port());
        }
    }
}
