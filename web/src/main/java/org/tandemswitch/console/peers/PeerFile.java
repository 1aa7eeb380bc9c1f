package org.tandemswitch.console.peers;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tandemswitch.console.page.CsvLine;
import org.tandemswitch.option.Option;

/**
 * A list of peers as a CSV file: a column for each field, and one for each option that somebody chose. A column that a file
 * lacks leaves its field as it is; an empty cell of an option is its default, an empty cell of a field is nothing.
 */
final class PeerFile {
    static final int MOST_ROWS = 10_000;
    static final String OPTION = "option:";
    static final String PASSWORD = "password";

    /** @param cells by the name of their column */
    record Row(long line, Map<String, String> cells) {}

    private final Kind kind;
    private final List<Row> rows;

    private PeerFile(Kind kind, List<Row> rows) {
        this.kind = kind;
        this.rows = List.copyOf(rows);
    }

    static String write(Kind kind, List<? extends PeerRow<?>> peers) {
        Set<String> chosen = peers.stream()
                .flatMap(peer -> peer.sheet().options().keySet().stream())
                .collect(Collectors.toSet());
        List<String> options =
                kind.options().map(Option::key).filter(chosen::contains).toList();
        Stream<String> head =
                Stream.concat(kind.columnNames().stream(), options.stream().map(OPTION::concat));
        return CsvLine.of(head.toList())
                + peers.stream()
                        .map(peer -> CsvLine.of(cells(peer.sheet(), options)))
                        .collect(Collectors.joining());
    }

    private static List<String> cells(Sheet sheet, List<String> options) {
        return Stream.concat(sheet.fields().values().stream(), options.stream().map(sheet::option))
                .toList();
    }

    static PeerFile read(Kind kind, byte[] bytes) throws Unreadable {
        String text = text(bytes);
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            List<CsvRecord> lines = reader.stream().limit(MOST_ROWS + 2L).toList();
            if (lines.isEmpty()) {
                throw new Unreadable("file.empty");
            }
            if (lines.size() > MOST_ROWS + 1) {
                throw new Unreadable("file.too_long", MOST_ROWS);
            }
            List<String> head = head(kind, lines.get(0));
            List<Row> rows = new ArrayList<>();
            for (CsvRecord line : lines.subList(1, lines.size())) {
                rows.add(row(head, line));
            }
            mustDiffer(kind, rows);
            return new PeerFile(kind, rows);
        } catch (CsvParseException broken) {
            throw new Unreadable("file.broken", String.valueOf(broken.getMessage()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String text(byte[] bytes) throws Unreadable {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw new Unreadable("file.not_utf8");
        }
    }

    /** Some spreadsheets write semicolons where a comma is the decimal sign. */
    private static char separator(String text) {
        String head = text.lines().findFirst().orElse("");
        return head.contains(";") && !head.contains(",") ? ';' : ',';
    }

    private static List<String> head(Kind kind, CsvRecord line) throws Unreadable {
        List<String> head = line.getFields().stream().map(String::strip).toList();
        if (!head.contains(kind.nameColumn())) {
            throw new Unreadable("file.no_name", kind.nameColumn());
        }
        List<String> unknown =
                head.stream().filter(column -> !isKnown(kind, column)).toList();
        if (!unknown.isEmpty()) {
            throw new Unreadable("file.unknown_columns", String.join(", ", unknown));
        }
        if (new HashSet<>(head).size() < head.size()) {
            throw new Unreadable("file.column_twice");
        }
        return head;
    }

    private static boolean isKnown(Kind kind, String column) {
        return kind.columnNames().contains(column)
                || (column.equals(PASSWORD) && kind.hasPassword())
                || (column.startsWith(OPTION)
                        && kind.option(column.substring(OPTION.length())).isPresent());
    }

    private static Row row(List<String> head, CsvRecord line) throws Unreadable {
        if (line.getFieldCount() != head.size()) {
            throw new Unreadable("file.cells", line.getStartingLineNumber(), line.getFieldCount(), head.size());
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int place = 0; place < head.size(); place++) {
            cells.put(head.get(place), CsvLine.meant(line.getField(place)));
        }
        return new Row(line.getStartingLineNumber(), cells);
    }

    private static void mustDiffer(Kind kind, List<Row> rows) throws Unreadable {
        Map<String, Long> lines = new HashMap<>();
        for (Row row : rows) {
            String name = name(kind, row);
            Long before = lines.put(kind.folded(name), row.line());
            if (before != null && !name.isBlank()) {
                throw new Unreadable("file.twice", before, row.line(), name.strip());
            }
        }
    }

    /** What the rows wish, each of the peer of its name where there is one. */
    <G> List<Wish<G>> wishes(List<PeerRow<G>> peers) {
        Map<String, PeerRow<G>> known = new HashMap<>();
        peers.forEach(peer -> known.put(kind.folded(peer.name()), peer));
        return rows.stream()
                .map(row -> wish(row, Optional.ofNullable(known.get(kind.folded(name(kind, row))))))
                .toList();
    }

    private <G> Wish<G> wish(Row row, Optional<PeerRow<G>> seen) {
        Sheet sheet = seen.map(PeerRow::sheet).orElseGet(kind::fresh);
        TreeMap<String, String> options = new TreeMap<>(sheet.options());
        Map<String, String> fields = new LinkedHashMap<>(sheet.fields());
        row.cells().forEach((column, cell) -> {
            if (column.startsWith(OPTION)) {
                options.put(column.substring(OPTION.length()), cell);
            } else if (!column.equals(PASSWORD)) {
                fields.put(column, cell.strip());
            }
        });
        options.values().removeIf(String::isBlank);
        return new Wish<>(
                row.line(), seen, new Sheet(fields, options), row.cells().getOrDefault(PASSWORD, ""), false);
    }

    private static String name(Kind kind, Row row) {
        return row.cells().getOrDefault(kind.nameColumn(), "");
    }
}
