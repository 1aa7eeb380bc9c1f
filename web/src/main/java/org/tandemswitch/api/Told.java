package org.tandemswitch.api;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.Optional;

/** What a program sent. */
public final class Told {
    private Told() {}

    /** Empty when it is no JSON object. */
    public static Optional<JsonObject> object(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return Optional.of(reader.readValue())
                    .filter(value -> value.getValueType() == JsonValue.ValueType.OBJECT)
                    .map(JsonValue::asJsonObject);
        } catch (JsonException broken) {
            return Optional.empty();
        }
    }
}
