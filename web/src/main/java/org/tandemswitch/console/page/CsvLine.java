package org.tandemswitch.console.page;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A line of a CSV file (RFC 4180); nothing in a cell becomes a formula of a spreadsheet. */
public final class CsvLine {
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    private static final String GUARD = "'";

    private CsvLine() {}

    public static String of(List<String> cells) {
        return cells.stream().map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** What somebody meant by a cell that {@link #of} wrote. */
    public static String meant(String cell) {
        return cell.startsWith(GUARD) && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    static String cell(String text) {
        boolean formula =
                FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
        String plain = formula ? GUARD + text : text;
        boolean quoted = Stream.of(",", "\"", "\n", "\r").anyMatch(plain::contains);
        return quoted ? "\"" + plain.replace("\"", "\"\"") + "\"" : plain;
    }
}
