package org.tandemswitch.cdr.pipeline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** What the first fields of a line tell: which record it is and of which call. */
record Heading(Kind kind, String callId) {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Heading UNKNOWN = new Heading(Kind.OTHER, "");

    /** What the way of a line depends on. */
    enum Kind {
        PLACED,
        BEGAN,
        ENDED,
        RESTARTED,
        OTHER;

        static Kind of(String name) {
            return switch (name) {
                case "placed" -> PLACED;
                case "began" -> BEGAN;
                case "ended" -> ENDED;
                case "restarted" -> RESTARTED;
                default -> OTHER;
            };
        }

        /** Tells how the record of a call will read that is not over. */
        boolean begins() {
            return this == PLACED || this == BEGAN;
        }
    }

    /** A line that cannot be read goes its way: settlement puts it aside. */
    static Heading of(byte[] text, int offset, int length) {
        try (JsonParser json = JSON.createParser(text, offset, length)) {
            return json.nextToken() == JsonToken.START_OBJECT ? read(json) : UNKNOWN;
        } catch (IOException notJson) {
            return UNKNOWN;
        }
    }

    private static Heading read(JsonParser json) throws IOException {
        Kind kind = Kind.OTHER;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            if (name.equals("record")) {
                kind = Kind.of(json.getText());
            } else if (name.equals("callId")) {
                return new Heading(kind, json.getText());
            } else if (kind == Kind.RESTARTED || json.currentToken().isStructStart()) {
                break;
            }
        }
        return new Heading(kind, "");
    }
}
