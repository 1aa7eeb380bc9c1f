package org.tandemswitch.sip.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The messages of {@code torture.txt}. */
final class TortureTable {
    private static final Pattern BYTE = Pattern.compile("\\\\x(\\p{XDigit}{2})");

    private static final Pattern WAY = Pattern.compile("(?im)^v(?:ia)?\\s*:\\s*SIP\\s*/\\s*2\\.0\\s*/\\s*(\\w+)");

    /** @param differs why something else happens than the RFC expects; empty when it is as expected */
    record Entry(String name, String section, String expected, String differs, byte[] message) {
        /** As its topmost Via says, for an answer would go that way. */
        Transport transport() {
            Matcher way = WAY.matcher(new String(message, ISO_8859_1));
            String told = way.find() ? way.group(1) : "";
            return Stream.of(Transport.values())
                    .filter(one -> one.name().equals(told))
                    .findFirst()
                    .orElse(Transport.UDP);
        }

        @Override
        public String toString() {
            return name + " (" + section + ")";
        }
    }

    private TortureTable() {}

    static List<Entry> entries() {
        try (InputStream table = Objects.requireNonNull(TortureTable.class.getResourceAsStream("torture.txt"))) {
            String text = new String(table.readAllBytes(), ISO_8859_1);
            return Stream.of(text.split("(?m)^== "))
                    .skip(1)
                    .map(TortureTable::entry)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(String text) {
        String[] titleAndText = text.split("\n", 2);
        String[] title = titleAndText[0].split(" \\| ", -1);
        String[] headAndBody = titleAndText[1].stripTrailing().split("\n\n", 2);
        String body = headAndBody.length == 2 ? bytes(headAndBody[1] + "\n") : "";
        String head = bytes(headAndBody[0] + "\n\n").replace("@LENGTH@", Integer.toString(body.length()));
        return new Entry(
                title[0], title[1], title[2], title.length > 3 ? title[3] : "", (head + body).getBytes(ISO_8859_1));
    }

    private static String bytes(String text) {
        String whole = text.replace("\n", "\r\n")
                .replaceAll("\\\\s(?=(\\\\s)*\r)", " ")
                .replace("@LONG@", "0123456789".repeat(80));
        return BYTE.matcher(whole)
                .replaceAll(
                        found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16))));
    }
}
