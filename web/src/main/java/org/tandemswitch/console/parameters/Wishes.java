package org.tandemswitch.console.parameters;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.parameter.ParameterEdit;

/** The edits a page has collected, as its script sends them. */
final class Wishes {
    private Wishes() {}

    /** What is no list of edits holds none. */
    static List<ParameterEdit> read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(Wishes::edit)
                    .toList();
        } catch (JsonException | ClassCastException rubbish) {
            return List.of();
        }
    }

    private static ParameterEdit edit(JsonObject wish) {
        return new ParameterEdit(
                wish.getString("name", ""),
                wish.getString("text", ""),
                Optional.ofNullable(wish.getString("seen", null)));
    }
}
