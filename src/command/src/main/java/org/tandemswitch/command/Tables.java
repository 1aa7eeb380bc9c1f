package org.tandemswitch.command;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Answers of the switch as people read them. */
final class Tables {
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1f\\x7f-\\x9f]");

    private Tables() {}

    static String parameters(JsonObject answer) {
        return lines(answer, "parameters", row -> text(row, "name") + " = " + text(row, "value"));
    }

    static String one(JsonObject row) {
        return text(row, "name") + " = " + text(row, "value") + "\n"
                + "  " + text(row, "description") + "\n"
                + "  default " + text(row, "standard") + ", values " + text(row, "range") + " " + text(row, "unit")
                + ", "
                + text(row, "change") + (row.getBoolean("effective") ? "" : ", not yet effective") + "\n"
                + (text(row, "changedBy").isEmpty()
                        ? ""
                        : "  changed by " + text(row, "changedBy") + " at " + text(row, "changedAt") + "\n")
                + list(row, "warnings").stream()
                        .map(warning -> "  warning: " + plain(warning) + "\n")
                        .collect(Collectors.joining());
    }

    static String changes(JsonObject holder) {
        return lines(
                holder,
                "changes",
                row -> "  " + text(row, "name") + ": " + text(row, "before") + " -> " + text(row, "after"));
    }

    static String outcome(JsonObject answer) {
        return changes(answer)
                + lines(
                        answer,
                        "refused",
                        row -> "refused, line " + text(row, "line") + ": " + text(row, "name") + ": "
                                + text(row, "reason"))
                + lines(answer, "warnings", row -> "warning: " + about(row) + ": " + text(row, "reason"))
                + verdict(answer);
    }

    /** What to say to have just this done. */
    static String mark(JsonObject answer, Optional<String> mark) {
        return mark.filter(any -> !list(answer, "changes").isEmpty()
                        && list(answer, "refused").isEmpty())
                .map(text -> "exactly this: --apply --seen " + text + "\n")
                .orElse("");
    }

    static String presets(JsonObject answer) {
        return lines(
                answer,
                "presets",
                row -> text(row, "name") + "\n" + changes(row).stripTrailing());
    }

    static String history(JsonObject answer) {
        return lines(
                answer,
                "entries",
                row -> "#" + text(row, "number") + " " + text(row, "at") + " " + text(row, "by") + " "
                        + text(row, "deed") + " " + text(row, "subject") + "\n"
                        + changes(row).stripTrailing());
    }

    static String comparison(JsonObject answer) {
        return lines(
                        answer,
                        "differences",
                        row -> text(row, "name") + ": here " + text(row, "here") + ", there " + text(row, "there"))
                + names(answer, "unknown", "unknown here: ");
    }

    static String traces(JsonObject answer) {
        return lines(answer, "traces", row -> trace(row).stripTrailing())
                + ("0".equals(text(answer, "leftOut")) ? "" : "left out: " + text(answer, "leftOut") + "\n");
    }

    static String trace(JsonObject row) {
        String until = text(row, "until").isEmpty() ? "it is stopped" : text(row, "until");
        return text(row, "number") + " " + (text(row, "kind") + " " + text(row, "value")).strip() + ", "
                + (row.getBoolean("running") ? "running until " + until : "over since " + text(row, "stoppedAt"))
                + ", " + text(row, "bytes") + " bytes\n";
    }

    static String conversations(JsonObject answer) {
        String found = lines(
                answer,
                "conversations",
                row -> text(row, "at") + " " + text(row, "method") + " " + text(row, "caller") + " > "
                        + text(row, "callee") + ", " + text(row, "messages") + " messages, " + text(row, "id"));
        return answer.containsKey("backTo")
                ? found + "not looked at: what is before " + text(answer, "backTo") + "\n"
                : found;
    }

    static String problem(JsonObject answer) {
        return answer.containsKey("refused") ? outcome(answer) : text(answer, "reason") + "\n";
    }

    private static String verdict(JsonObject answer) {
        if (answer.getBoolean("applied")) {
            return "applied\n";
        }
        return list(answer, "refused").isEmpty()
                ? (list(answer, "changes").isEmpty() ? "nothing to change\n" : "not applied: this was a dry run\n")
                : "refused, nothing is changed\n";
    }

    private static String about(JsonObject row) {
        return list(row, "about").stream().map(Tables::plain).collect(Collectors.joining(", "));
    }

    private static String names(JsonObject answer, String member, String before) {
        return list(answer, member).stream()
                .map(name -> before + plain(name) + "\n")
                .collect(Collectors.joining());
    }

    private static String lines(JsonObject answer, String member, Function<JsonObject, String> line) {
        return list(answer, member).stream()
                .map(row -> line.apply(row.asJsonObject()) + "\n")
                .collect(Collectors.joining());
    }

    private static List<JsonValue> list(JsonObject answer, String member) {
        return answer.getOrDefault(member, JsonValue.EMPTY_JSON_ARRAY) instanceof JsonArray array ? array : List.of();
    }

    private static String text(JsonObject row, String member) {
        return plain(row.getOrDefault(member, JsonValue.NULL));
    }

    private static String plain(JsonValue value) {
        if (value == JsonValue.NULL) {
            return "";
        }
        return harmless(value instanceof JsonString text ? text.getString() : value.toString());
    }

    /** Without what a terminal obeys: anybody may have sent it to the switch. */
    static String harmless(String text) {
        return CONTROL.matcher(text).replaceAll("?");
    }

    /** The same for a program, which gets to know what was there. */
    static String json(JsonObject answer) {
        return CONTROL.matcher(answer.toString())
                .replaceAll(control -> "\\\\u%04x".formatted(control.group().codePointAt(0)));
    }
}
