package org.tandemswitch.command;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.function.Function;

/** Tells an answer of the switch, as JSON or as people read it, good news on one stream and bad news on the other. */
record Teller(boolean asJson, PrintStream out, PrintStream err) {
    private static final int OK = 200;
    private static final int NOTHING_TO_TELL = 204;

    ExitCode tell(HttpResponse<String> answer, Function<JsonObject, String> table) {
        if (answer.statusCode() == NOTHING_TO_TELL) {
            return ExitCode.DONE;
        }
        JsonObject body = jsonOrStatus(answer);
        ExitCode code = code(answer.statusCode(), body);
        PrintStream to = code == ExitCode.DONE ? out : err;
        if (asJson) {
            to.println(Tables.json(body));
        } else {
            to.print(answer.statusCode() == OK ? table.apply(body) : Tables.problem(body));
        }
        return code;
    }

    /** A dry run that finds something refused is answered, and yet no success. */
    private static ExitCode code(int status, JsonObject body) {
        boolean refused =
                body.containsKey("refused") && !body.getJsonArray("refused").isEmpty();
        return status == OK && refused ? ExitCode.REFUSED : ExitCode.of(status);
    }

    private static JsonObject jsonOrStatus(HttpResponse<String> answer) {
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        } catch (JsonException noJson) {
            return Json.createObjectBuilder()
                    .add("reason", "the switch answered " + answer.statusCode())
                    .build();
        }
    }
}
