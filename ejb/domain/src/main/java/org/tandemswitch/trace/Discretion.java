package org.tandemswitch.trace;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tandemswitch.number.Beginning;

/**
 * Makes a story fit for the eyes of others: the digits of who calls whom, and those dialled inside the call, become
 * stars, and what may tell them in other letters is left out. Addresses of machines stay, for without them nothing could
 * be found; so do fields and parameters that are known to name nobody, but for long numbers of the call, and in all
 * others no three digits stay together.
 */
public final class Discretion {
    /** Fields that name nobody. */
    private static final Set<String> HARMLESS = Set.of(
            "allow",
            "content-length",
            "content-type",
            "cseq",
            "date",
            "expires",
            "max-forwards",
            "mime-version",
            "min-expires",
            "min-se",
            "proxy-require",
            "rack",
            "require",
            "retry-after",
            "rseq",
            "session-expires",
            "session-id",
            "supported",
            "timestamp",
            "unsupported");
    /** Fields of machines, which may have put a number of the call into them. */
    private static final Set<String> TECHNICAL = Set.of("call-id", "server", "user-agent", "via");
    /** A signed token that names both numbers (RFC 8224). */
    private static final Set<String> SIGNED = Set.of("identity", "y");

    private static final Pattern TOKEN = Pattern.compile("(^|,)[^;]*+");
    private static final Pattern END_OF_FIELD = Pattern.compile("(?<=\\n)(?![ \\t])|(?<=\\r)(?![\\n \\t])");
    private static final Pattern STATUS = Pattern.compile("SIP/2\\.0 +[0-9]{3}(?![0-9])");
    private static final Pattern DIALLED = Pattern.compile("(?im)^signal\\s*+=\\s*+[0-9*#A-D]++");
    /** What stands between stars may be the rest of a number. */
    private static final Pattern DIGITS = Pattern.compile("[\\p{N}*]{3,}+");

    /** Of whatever script. */
    private static final Pattern DIGIT = Pattern.compile("\\p{N}");

    private static final int SHORTEST = 3;
    private static final int LONGEST = 128;
    /** With fewer digits it stands in many a longer number by chance. */
    private static final int DIGITS_OF_A_NUMBER = 7;

    private final Pattern numbers;
    private final Pattern extensions;

    /** @param numbers those of the call: short ones are struck out where they stand by themselves, others anywhere */
    public Discretion(Collection<String> numbers) {
        List<String> known = numbers.stream()
                .map(Beginning::bare)
                .filter(number -> number.length() >= SHORTEST && number.length() <= LONGEST)
                .filter(number -> number.chars().anyMatch(Character::isDigit))
                .distinct()
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .toList();
        this.numbers = Pattern.compile(anyOf(known.stream().filter(number -> !isExtension(number))));
        this.extensions =
                Pattern.compile("(?<![0-9])" + anyOf(known.stream().filter(Discretion::isExtension)) + "(?![0-9])");
    }

    private static boolean isExtension(String number) {
        return number.chars().filter(Character::isDigit).count() < DIGITS_OF_A_NUMBER;
    }

    private static String anyOf(Stream<String> numbers) {
        return numbers.map(number -> "|" + Pattern.quote(number)).collect(Collectors.joining("", "(?:(?!)", ")"));
    }

    /** What is left out of it is counted in bytes. */
    public Passage of(Passage passage) {
        return passage.saying(
                struckOut(Passage.readable(Bodies.readable(passage.text().stripLeading()))));
    }

    /** @param text a message, or no more than a name */
    public String of(String text) {
        return struckOut(Bodies.readable(text.stripLeading()));
    }

    private String struckOut(String message) {
        int body = message.length() - SipText.read(message).body().length();
        String head = message.substring(0, body);
        List<String> lines = END_OF_FIELD.splitAsStream(head).toList();
        return lines.stream()
                .skip(1)
                .map(this::field)
                .collect(Collectors.joining("", firstLine(lines.get(0)), body(message.substring(body))));
    }

    /** Without its status nobody would know what an answer says. */
    private String firstLine(String line) {
        Matcher status = STATUS.matcher(line);
        return status.lookingAt()
                ? line.substring(0, status.end()) + withoutDigits(withoutNumbers(line.substring(status.end())))
                : masked(withoutNumbers(line));
    }

    private String body(String body) {
        return struck(DIALLED, masked(withoutNumbers(body)));
    }

    private String field(String line) {
        String field = line.stripTrailing();
        int value = field.indexOf(':') + 1;
        String key = value == 0 ? "" : new SipText.Field(field.substring(0, value - 1), "").key();
        return withoutDigits(field.substring(0, value))
                + value(key, withoutNumbers(field.substring(value)))
                + line.substring(field.length());
    }

    private String value(String key, String value) {
        if (HARMLESS.contains(key)) {
            return value;
        }
        if (TECHNICAL.contains(key)) {
            return masked(value);
        }
        if (SIGNED.contains(key)) {
            return withoutExtensions(TOKEN.matcher(value).replaceAll("$1 ***"));
        }
        return Addresses.masked(
                value, this::withoutExtensions, Addresses.areIn(value) ? Discretion::starred : this::withoutDigits);
    }

    private String masked(String text) {
        return Addresses.masked(text, this::withoutExtensions, this::withoutExtensions);
    }

    private String withoutNumbers(String text) {
        return Machines.kept(text, others -> struck(numbers, others));
    }

    private String withoutExtensions(String text) {
        return Machines.kept(text, others -> struck(extensions, others));
    }

    private String withoutDigits(String text) {
        return Machines.kept(text, others -> struck(DIGITS, struck(extensions, others)));
    }

    private static String struck(Pattern pattern, String text) {
        return Pieces.changed(pattern, text, Discretion::starred, UnaryOperator.identity());
    }

    static String starred(String text) {
        return DIGIT.matcher(text).replaceAll("*");
    }
}
