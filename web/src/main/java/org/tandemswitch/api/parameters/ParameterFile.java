package org.tandemswitch.api.parameters;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tandemswitch.parameter.ParameterEdit;
import org.tandemswitch.parameter.ParameterSet;
import org.tandemswitch.parameter.Parameters;

/** Values of parameters as somebody sent them, each with the line it stands in. */
record ParameterFile(List<Row> rows) {
    /** @param value what is wanted, if the row says */
    record Row(long line, String name, Optional<String> value, Optional<String> seen) {
        private static Row of(long line, ParameterEdit edit) {
            return new Row(line, edit.name(), Optional.of(edit.text()), edit.seen());
        }

        private Row seeing(ParameterSet now) {
            return new Row(
                    line, name, value, seen.or(() -> Parameters.find(name).map(now::text)));
        }

        ParameterEdit edit() {
            return new ParameterEdit(name, value.orElse(""), seen);
        }
    }

    /** The file is no list of parameters at all. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private Unreadable(String message) {
            super(message);
        }
    }

    ParameterFile {
        rows = List.copyOf(rows);
    }

    /** Wishes that stand in no file, counted instead. */
    static ParameterFile of(List<ParameterEdit> edits) {
        return new ParameterFile(IntStream.range(0, edits.size())
                .mapToObj(i -> Row.of(i + 1, edits.get(i)))
                .toList());
    }

    /** The same wishes of somebody who sees the given values, unless a row says which it saw. */
    ParameterFile seeing(ParameterSet now) {
        return new ParameterFile(rows.stream().map(row -> row.seeing(now)).toList());
    }

    List<ParameterEdit> edits() {
        return rows.stream().map(Row::edit).toList();
    }

    /** Columns {@code name} and {@code value}, others are for people. */
    static ParameterFile csv(String text) throws Unreadable {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(withoutMark(text))) {
            Iterator<CsvRecord> lines = reader.iterator();
            List<String> columns = lines.hasNext() ? lines.next().getFields() : List.of();
            if (!columns.containsAll(List.of("name", "value"))) {
                throw new Unreadable("no columns name and value in line 1");
            }
            List<Row> rows = new ArrayList<>();
            lines.forEachRemaining(line -> rows.add(row(line, columns)));
            return new ParameterFile(rows);
        } catch (CsvParseException broken) {
            throw new Unreadable(String.valueOf(broken.getMessage()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Row row(CsvRecord line, List<String> columns) {
        return new Row(
                line.getStartingLineNumber(),
                cell(line, columns.indexOf("name")).orElse("").strip(),
                cell(line, columns.indexOf("value")),
                cell(line, columns.indexOf("seen")));
    }

    private static Optional<String> cell(CsvRecord line, int column) {
        return column >= 0 && column < line.getFieldCount() ? Optional.of(line.getField(column)) : Optional.empty();
    }

    /** {@code {"parameters": [{"name": ..., "value": ...}, ...]}}, or the list alone; other members are for people. */
    static ParameterFile json(String text) throws Unreadable {
        List<Row> rows = new ArrayList<>();
        try (JsonParser parser = Json.createParser(new StringReader(withoutMark(text)))) {
            toTheList(parser);
            Event event = parser.next();
            for (; event == Event.START_OBJECT; event = parser.next()) {
                long line = parser.getLocation().getLineNumber();
                JsonObject row = parser.getObject();
                rows.add(new Row(line, text(row, "name").orElse(""), text(row, "value"), text(row, "seen")));
            }
            if (event != Event.END_ARRAY) {
                throw new Unreadable("not only parameters in the list");
            }
            while (parser.hasNext()) {
                parser.next();
            }
        } catch (JsonException | NoSuchElementException | IllegalStateException broken) {
            throw new Unreadable(String.valueOf(broken.getMessage()));
        }
        return new ParameterFile(rows);
    }

    /** {@code {"value": ...}}, for a parameter whose name is known. */
    static Row wish(String text) throws Unreadable {
        List<Row> rows = json("[" + text + "]").rows();
        if (rows.size() != 1) {
            throw new Unreadable("one value is wanted");
        }
        return rows.get(0);
    }

    private static void toTheList(JsonParser parser) throws Unreadable {
        Event event = parser.next();
        while (event != Event.START_ARRAY) {
            boolean atTheList = event == Event.KEY_NAME && parser.getString().equals("parameters");
            event = parser.next();
            if (atTheList && event != Event.START_ARRAY || event == Event.END_OBJECT) {
                throw new Unreadable("no list of parameters");
            }
            if (!atTheList && event == Event.START_ARRAY) {
                parser.skipArray();
                event = parser.next();
            }
        }
    }

    private static Optional<String> text(JsonObject row, String member) {
        JsonValue value = row.getOrDefault(member, JsonValue.NULL);
        return switch (value.getValueType()) {
            case STRING -> Optional.of(((JsonString) value).getString());
            case NUMBER -> Optional.of(value.toString());
            case TRUE -> Optional.of("On");
            case FALSE -> Optional.of("Off");
            case ARRAY, OBJECT, NULL -> Optional.empty();
        };
    }

    /** Some editors put a mark before the first character. */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
