package org.tandemswitch.command;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** {@code get|set|diff|export|import|presets|history|rollback}, each one request. */
final class ParameterCommands {
    private static final String PARAMETERS = "parameters";

    private final Switch there;
    private final Options options;
    private final PrintStream out;
    private final Teller teller;

    ParameterCommands(Switch there, Options options, PrintStream out, PrintStream err) {
        this.there = there;
        this.options = options;
        this.out = out;
        this.teller = new Teller(options.json(), out, err);
    }

    ExitCode run() throws IOException {
        String command = options.words().get(0);
        List<String> rest = options.words().subList(1, options.words().size());
        return switch (command) {
            case "get" -> get(rest);
            case "set" -> set(rest);
            case "diff" -> diff(rest);
            case "export" -> export(rest);
            case "import" -> take(rest);
            case "presets" -> presets(rest);
            case "history" -> history(rest);
            case "rollback" -> rollback(rest);
            default -> throw new Misunderstood("no command '" + command + "'");
        };
    }

    private ExitCode get(List<String> names) throws IOException {
        if (names.isEmpty()) {
            return tell(list(Switch.JSON), Tables::parameters);
        }
        ExitCode last = ExitCode.DONE;
        for (String name : names) {
            ExitCode one = tell(there.get(PARAMETERS + "/" + Switch.word(name), Switch.JSON), Tables::one);
            last = one == ExitCode.DONE ? last : one;
        }
        return last;
    }

    /** Several at once are one change: all of them or none. */
    private ExitCode set(List<String> assignments) throws IOException {
        if (assignments.isEmpty()) {
            throw new Misunderstood("set what? NAME=VALUE ...");
        }
        if (options.seen().isPresent() && assignments.size() > 1) {
            throw new Misunderstood("--seen goes with one NAME=VALUE");
        }
        JsonArrayBuilder edits = Json.createArrayBuilder();
        for (String assignment : assignments) {
            int sign = assignment.indexOf('=');
            if (sign < 1) {
                throw new Misunderstood("'" + assignment + "' is not NAME=VALUE");
            }
            JsonObjectBuilder edit = Json.createObjectBuilder()
                    .add("name", assignment.substring(0, sign))
                    .add("value", assignment.substring(sign + 1));
            options.seen().ifPresent(old -> edit.add("seen", old));
            edits.add(edit);
        }
        String body = Json.createObjectBuilder().add(PARAMETERS, edits).build().toString();
        return tell(there.send("PATCH", PARAMETERS, Switch.JSON, body), Tables::outcome);
    }

    /** Without a file, what differs from the defaults. */
    private ExitCode diff(List<String> file) throws IOException {
        return file.isEmpty()
                ? tell(there.get(PARAMETERS + "?changed=true", Switch.JSON), Tables::parameters)
                : compare(Path.of(only(file, "a file")));
    }

    private ExitCode compare(Path file) throws IOException {
        return tell(there.send("POST", PARAMETERS + "/compare", type(file), read(file)), Tables::comparison);
    }

    private ExitCode export(List<String> file) throws IOException {
        boolean csv = options.csv() || !file.isEmpty() && isCsv(Path.of(file.get(0)));
        HttpResponse<String> answer = list(csv ? Switch.CSV : Switch.JSON);
        ExitCode code = ExitCode.of(answer.statusCode());
        if (code != ExitCode.DONE) {
            return tell(answer, Tables::parameters);
        }
        if (file.isEmpty()) {
            out.print(csv ? answer.body() : answer.body() + System.lineSeparator());
        } else {
            Files.writeString(Path.of(only(file, "a file")), answer.body());
        }
        return code;
    }

    private ExitCode take(List<String> file) throws IOException {
        Path path = Path.of(only(file, "a file"));
        String name = String.valueOf(path.getFileName());
        return planned(
                PARAMETERS + "/import?apply=" + options.apply() + "&file=" + Switch.word(name), type(path), read(path));
    }

    private ExitCode presets(List<String> preset) throws IOException {
        return preset.isEmpty()
                ? tell(there.get(PARAMETERS + "/presets", Switch.JSON), Tables::presets)
                : post(PARAMETERS + "/presets/" + Switch.word(only(preset, "a preset")));
    }

    private ExitCode history(List<String> most) throws IOException {
        String query = most.isEmpty() ? "" : "?most=" + Switch.word(only(most, "how many"));
        return tell(there.get(PARAMETERS + "/history" + query, Switch.JSON), Tables::history);
    }

    private ExitCode rollback(List<String> entry) throws IOException {
        return post(PARAMETERS + "/history/" + Switch.word(only(entry, "the number of an entry")) + "/rollback");
    }

    private ExitCode post(String path) throws IOException {
        return planned(path + "?apply=" + options.apply(), Switch.JSON, "");
    }

    /** A dry run tells the mark with which exactly what it told can be applied. */
    private ExitCode planned(String path, String type, String body) throws IOException {
        if (options.apply() && options.seen().isPresent()) {
            String mark = '"' + options.seen().orElseThrow() + '"';
            return tell(there.send("POST", path, type, body, mark), Tables::outcome);
        }
        HttpResponse<String> answer = there.send("POST", path, type, body);
        Optional<String> mark = answer.headers()
                .firstValue("ETag")
                .map(tag -> tag.replace("\"", ""))
                .filter(any -> !options.apply());
        return tell(answer, outcome -> Tables.outcome(outcome) + Tables.mark(outcome, mark));
    }

    private HttpResponse<String> list(String type) throws IOException {
        return there.get(PARAMETERS + "?changed=" + options.changed(), type);
    }

    private static String type(Path file) {
        return (isCsv(file) ? Switch.CSV : Switch.JSON) + ";charset=UTF-8";
    }

    private static String read(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private ExitCode tell(HttpResponse<String> answer, Function<JsonObject, String> table) {
        return teller.tell(answer, table);
    }

    private static boolean isCsv(Path file) {
        return file.toString().endsWith(".csv");
    }

    private static String only(List<String> words, String what) {
        if (words.size() != 1) {
            throw new Misunderstood("needs " + what + " and nothing else");
        }
        return words.get(0);
    }
}
