package org.tandemswitch.provisioning;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tandemswitch.option.Peer;

/**
 * Takes a JSON object apart and gathers what does not fit: fields of another kind, and those nobody asked for. What is
 * missing or null is as if it had not been touched in a form.
 */
public final class JsonFields {
    private static final String ID = "id";

    private final JsonObject object;
    private final Set<String> asked = new HashSet<>(Set.of(ID));
    private final Complaints complaints = new Complaints();

    public JsonFields(JsonObject object) {
        this.object = object;
    }

    public String text(String field) {
        return text(field, "");
    }

    /** A number, true or false are as good as the text that reads the same. */
    String text(String field, String standard) {
        return value(field).map(value -> text(field, value)).orElse(standard);
    }

    /** A whole number from 0 on, or the text that reads the same. */
    public int number(String field, int standard, int most) {
        return complaints
                .integer(text(field, Integer.toString(standard)), 0, most, field)
                .orElse(standard);
    }

    boolean flag(String field, boolean standard) {
        Optional<JsonValue> value = value(field);
        boolean fits = value.map(JsonValue::getValueType)
                .map(type -> type == JsonValue.ValueType.TRUE || type == JsonValue.ValueType.FALSE)
                .orElse(true);
        complaints.unless(fits, field, "not_true_or_false");
        return value.map(JsonValue.TRUE::equals).orElse(standard);
    }

    /** A list of words as a text area holds them. */
    String words(String field) {
        Optional<JsonValue> value = value(field);
        boolean fits = value.map(JsonValue::getValueType)
                .map(JsonValue.ValueType.ARRAY::equals)
                .orElse(true);
        complaints.unless(fits, field, "not_a_list");
        return value.filter(list -> fits)
                .map(list -> list.asJsonArray().stream()
                        .map(word -> text(field, word))
                        .collect(Collectors.joining(" ")))
                .orElse("");
    }

    /** Fields that may be told and change nothing. */
    void know(String... fields) {
        asked.addAll(Set.of(fields));
    }

    /** A kind of things in the directory. */
    SaveOutcome<Peer> kind(String field) {
        Optional<Peer> kind = Peer.ofKey(text(field)).filter(Peer::isListed);
        complaints.unless(kind.isPresent(), field, "unknown");
        return kind.<SaveOutcome<Peer>>map(SaveOutcome.Saved::new)
                .orElseGet(() -> new SaveOutcome.Refused<>(complaints.all()));
    }

    /** Texts by name. */
    Map<String, String> texts(String field) {
        Optional<JsonValue> value = value(field);
        boolean fits = value.map(JsonValue::getValueType)
                .map(JsonValue.ValueType.OBJECT::equals)
                .orElse(true);
        complaints.unless(fits, field, "not_an_object");
        Map<String, String> texts = new HashMap<>();
        value.filter(object -> fits).ifPresent(object -> object.asJsonObject().entrySet().stream()
                .filter(text -> !text.getValue().equals(JsonValue.NULL))
                .forEach(text -> texts.put(text.getKey(), text(text.getKey(), text.getValue()))));
        return texts;
    }

    /**
     * The draft that was made of the fields, when all of them fit.
     *
     * @param id of what is changed; what the fields themselves tell must not be another
     */
    public <D> SaveOutcome<D> read(long id, D draft) {
        complaints.unless(text(ID, Long.toString(id)).equals(Long.toString(id)), ID, "other_id");
        object.keySet().forEach(field -> complaints.unless(asked.contains(field), field, "unknown_field"));
        return complaints.none() ? new SaveOutcome.Saved<>(draft) : new SaveOutcome.Refused<>(complaints.all());
    }

    private Optional<JsonValue> value(String field) {
        asked.add(field);
        return Optional.ofNullable(object.get(field)).filter(value -> !value.equals(JsonValue.NULL));
    }

    private String text(String field, JsonValue value) {
        JsonValue.ValueType type = value.getValueType();
        complaints.unless(type != JsonValue.ValueType.ARRAY && type != JsonValue.ValueType.OBJECT, field, "not_a_text");
        return value instanceof JsonString string ? string.getString() : value.toString();
    }
}
