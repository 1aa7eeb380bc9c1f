package org.tandemswitch.console.rates;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tandemswitch.console.page.CsvLine;
import org.tandemswitch.provisioning.FieldError;
import org.tandemswitch.provisioning.SaveOutcome;
import org.tandemswitch.rate.Price;
import org.tandemswitch.rate.Rate;
import org.tandemswitch.rate.ToldRate;

/**
 * Rates as a CSV file. A first line names the columns; without it they are prefix, price, cycle, area, closed, and those at
 * the end may be missing. An area, or whether a prefix is closed, stays as it is where its cell is missing or empty. Columns may be parted by commas, semicolons or tabulators. Whatever is not understood is refused,
 * for a guess would cost money; the rate of every number is told by a word, not by an empty cell.
 */
public final class RateFile {
    public static final String FIELD = "rates";
    private static final List<String> COLUMNS = List.of("prefix", "price", "cycle", "area", "closed");
    private static final int MOST_ERRORS = 10;
    private static final int SHOWN = 40;
    private static final List<String> CLOSED = List.of("on", "yes", "true", "1", "closed");
    private static final List<String> OPEN = List.of("", "off", "no", "false", "0", "open");
    private static final String EVERY_NUMBER = "any";

    private final boolean priced;
    private final Map<String, ToldRate> rates = new LinkedHashMap<>();
    private final List<FieldError> errors = new ArrayList<>();

    private RateFile(boolean priced) {
        this.priced = priced;
    }

    public static String head() {
        return CsvLine.of(COLUMNS);
    }

    public static String line(Rate rate) {
        return CsvLine.of(List.of(
                written(rate.prefix()),
                rate.price().money().toPlainString(),
                Integer.toString(rate.price().cycle()),
                rate.area(),
                rate.closed() ? "On" : "Off"));
    }

    /** A prefix as people read it. */
    static String written(String prefix) {
        return prefix.isEmpty() ? EVERY_NUMBER : prefix;
    }

    /** A prefix as somebody writes it; none where it is not one. */
    static Optional<String> prefix(String written) {
        String told = written.strip();
        String digits = told.startsWith("+") ? told.substring(1) : told;
        if (told.equalsIgnoreCase(EVERY_NUMBER)) {
            return Optional.of("");
        }
        return digits.isEmpty() || !Rate.isPrefix(digits) ? Optional.empty() : Optional.of(digits);
    }

    /** @param priced must each prefix have a price? */
    public static SaveOutcome<List<ToldRate>> read(String text, boolean priced) {
        RateFile file = new RateFile(priced);
        try (CsvReader<CsvRecord> lines = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            file.read(lines);
        } catch (CsvParseException broken) {
            file.complain("rates.error.broken", String.valueOf(broken.getMessage()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.outcome();
    }

    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        return first.contains("\t") ? '\t' : first.contains(";") ? ';' : ',';
    }

    private void read(CsvReader<CsvRecord> lines) {
        List<String> columns = COLUMNS;
        for (CsvRecord line : lines) {
            List<String> cells = line.getFields().stream()
                    .map(CsvLine::meant)
                    .map(String::strip)
                    .toList();
            if (line.getStartingLineNumber() == 1 && isHead(cells)) {
                columns = head(cells);
            } else if (errors.size() < MOST_ERRORS && cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                read(line.getStartingLineNumber(), columns, cells);
            }
        }
    }

    /** Does no cell look like a number, but one like a column? */
    private static boolean isHead(List<String> cells) {
        return cells.stream().anyMatch(cell -> COLUMNS.contains(cell.toLowerCase(Locale.ROOT)))
                && prefix(cells.get(0)).isEmpty();
    }

    private List<String> head(List<String> cells) {
        List<String> columns =
                cells.stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
        List<String> strange =
                columns.stream().filter(column -> !COLUMNS.contains(column)).toList();
        if (!strange.isEmpty()) {
            complain("file.unknown_columns", String.join(", ", strange));
        } else if (Set.copyOf(columns).size() < columns.size()) {
            complain("file.column_twice");
        } else if (!columns.contains("prefix")) {
            complain("rates.error.no_prefix");
        }
        return columns;
    }

    private void read(long line, List<String> columns, List<String> cells) {
        if (cells.stream().skip(columns.size()).anyMatch(cell -> !cell.isEmpty())) {
            complain("rates.error.cells", line);
            return;
        }
        Map<String, String> named = new HashMap<>();
        for (int place = 0; place < Math.min(columns.size(), cells.size()); place++) {
            named.put(columns.get(place), cells.get(place));
        }
        Optional<String> prefix = prefix(named.getOrDefault("prefix", ""));
        Optional<Price> price = price(named);
        String area = named.getOrDefault("area", "");
        String closed = named.getOrDefault("closed", "").toLowerCase(Locale.ROOT);
        if (prefix.isEmpty()) {
            complain("rates.error.prefix", line, named.getOrDefault("prefix", ""));
        } else if (price.isEmpty()) {
            complain("rates.error.price", line, named.getOrDefault("price", ""));
        } else if (area.length() > Rate.LONGEST_AREA) {
            complain("rates.error.area", line, area);
        } else if (!CLOSED.contains(closed) && !OPEN.contains(closed)) {
            complain("rates.error.closed", line, closed);
        } else if (rates.containsKey(prefix.get())) {
            complain("rates.error.twice", line, written(prefix.get()));
        } else {
            Rate rate = new Rate(prefix.get(), price.get(), area, CLOSED.contains(closed));
            rates.put(
                    rate.prefix(),
                    new ToldRate(
                            rate,
                            tells(named, "cycle")
                                    || named.getOrDefault("price", "").contains("/"),
                            tells(named, "area"),
                            tells(named, "closed")));
        }
    }

    /** Spreadsheets fill up short lines with empty cells. */
    private static boolean tells(Map<String, String> cells, String column) {
        return !cells.getOrDefault(column, "").isEmpty();
    }

    /** Where a comma is not between cells it may be that of a fraction. */
    private Optional<Price> price(Map<String, String> cells) {
        String money = cells.getOrDefault("price", "").replace(',', '.');
        if (money.isEmpty() && !priced) {
            return Optional.of(Price.FREE);
        }
        String cycle = cells.getOrDefault("cycle", "");
        if (cycle.startsWith("0")) {
            return Optional.empty();
        }
        return Price.parse(cycle.isEmpty() ? money : money + "/" + cycle);
    }

    private void complain(String key, Object... details) {
        errors.add(new FieldError(
                FIELD,
                key,
                Arrays.stream(details)
                        .map(String::valueOf)
                        .map(detail -> detail.substring(0, Math.min(SHOWN, detail.length())))
                        .toList()));
    }

    private SaveOutcome<List<ToldRate>> outcome() {
        if (errors.isEmpty() && rates.isEmpty()) {
            complain("rates.error.nothing");
        }
        return errors.isEmpty()
                ? new SaveOutcome.Saved<>(List.copyOf(rates.values()))
                : new SaveOutcome.Refused<>(errors);
    }
}
