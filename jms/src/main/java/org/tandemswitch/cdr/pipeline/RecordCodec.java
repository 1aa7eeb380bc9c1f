package org.tandemswitch.cdr.pipeline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.tandemswitch.call.Run;
import org.tandemswitch.cdr.CallRecord;
import org.tandemswitch.cdr.Cdr;

/** One record, one line of JSON. */
final class RecordCodec {
    static final int SCHEMA = 1;
    private static final JsonFactory JSON = new JsonFactory();
    private static final ObjectMapper TREES = new ObjectMapper(JSON);

    private RecordCodec() {}

    /** The line with its end. */
    static byte[] line(CallRecord callRecord) {
        return bytes(json -> {
            callRecord.fold(new Writer(json));
            json.writeRaw('\n');
        });
    }

    /** The record of a call for accounting systems. */
    static String text(Cdr cdr) {
        byte[] json = bytes(generator -> {
            generator.writeStartObject();
            generator.writeNumberField("schema", SCHEMA);
            CdrJson.write(cdr, generator);
            generator.writeEndObject();
        });
        return new String(json, StandardCharsets.UTF_8);
    }

    /** The record in a line; {@link IllegalArgumentException} when there is none. */
    static CallRecord read(String line) {
        JsonNode json = parse(line);
        if (CdrJson.number(json, "schema") != SCHEMA) {
            throw new IllegalArgumentException("unknown schema");
        }
        return switch (CdrJson.text(json, "record")) {
            case "placed", "began" -> new CallRecord.Began(CdrJson.read(json));
            case "ended" -> new CallRecord.Ended(CdrJson.read(json));
            case "restarted" ->
                new CallRecord.Restarted(
                        new Run(CdrJson.text(json, "run")),
                        CdrJson.ifPresent(json, "before")
                                .map(JsonNode::textValue)
                                .map(Run::new),
                        CdrJson.instant(CdrJson.number(json, "lastAlive")));
            default -> throw new IllegalArgumentException("unknown record");
        };
    }

    private static JsonNode parse(String line) {
        try {
            return TREES.readTree(line);
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException("not JSON", notJson);
        }
    }

    private interface Body {
        void write(JsonGenerator json) throws IOException;
    }

    private static byte[] bytes(Body body) {
        try (ByteArrayBuilder buffer = new ByteArrayBuilder(1024)) {
            try (JsonGenerator json = JSON.createGenerator(buffer)) {
                body.write(json);
            }
            return buffer.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private record Writer(JsonGenerator json) implements CallRecord.Reader<Boolean> {
        @Override
        public Boolean began(CallRecord.Began began) {
            Cdr cdr = began.ifNothingFollows();
            return write(cdr.isAnswered() ? "began" : "placed", () -> CdrJson.write(cdr, json));
        }

        @Override
        public Boolean ended(CallRecord.Ended ended) {
            return write("ended", () -> CdrJson.write(ended.cdr(), json));
        }

        @Override
        public Boolean restarted(CallRecord.Restarted restarted) {
            return write("restarted", () -> {
                json.writeStringField("run", restarted.run().value());
                if (restarted.before().isPresent()) {
                    json.writeStringField("before", restarted.before().get().value());
                }
                json.writeNumberField("lastAlive", CdrJson.micros(restarted.lastAlive()));
            });
        }

        private interface Fields {
            void write() throws IOException;
        }

        private boolean write(String kind, Fields fields) {
            try {
                json.writeStartObject();
                json.writeNumberField("schema", SCHEMA);
                json.writeStringField("record", kind);
                fields.write();
                json.writeEndObject();
                return true;
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }
}
