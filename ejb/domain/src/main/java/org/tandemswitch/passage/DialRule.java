package org.tandemswitch.passage;

import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tandemswitch.hours.Week;
import org.tandemswitch.hours.WeekText;
import org.tandemswitch.number.DialString;

/**
 * One rule of a dial plan (RT-10), written {@code original > target}. The original stands at the beginning of a number, with
 * {@code ?} for one digit; {@code *} at its end takes the rest of the number too. What the original takes is replaced by the
 * target, or by one of several with {@code ;} between them. In a target {@code ?} is a random digit, {@code $} the digit of
 * the number at that place, and {@code 100-199} one number of that range. {@code [11]} or {@code [7-11]} behind the original
 * says how long the whole number has to be. {@code 30%} before a target is its share of the calls, and {@code @ mon-fri
 * 08:00-18:00} at the end says when the rule holds (RT-07).
 */
record DialRule(
        String original, boolean takesAll, int shortest, int longest, Targets targets, Week hours, String text) {
    private static final Pattern FORM = Pattern.compile(
            "([0-9A-Za-z*#+._?-]{0,32})\\s*(?:\\[(\\d{1,2})(?:-(\\d{1,2}))?])?\\s*>\\s*([0-9A-Za-z*#+._?$;%-]{0,200})\\s*(?:@\\s*(.{1,400}))?");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,18})-(\\d{1,18})");
    private static final WeekText WEEK = new WeekText();

    static Optional<DialRule> parse(String line) {
        Matcher form = FORM.matcher(line.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        Optional<Week> hours = form.group(5) == null
                ? Optional.of(Week.ALWAYS)
                : WEEK.read(form.group(5)).value();
        if (hours.isEmpty()) {
            return Optional.empty();
        }
        String written = form.group(1);
        boolean takesAll = written.endsWith("*");
        int shortest = form.group(2) == null ? 0 : Integer.parseInt(form.group(2));
        int longest = form.group(3) == null ? shortest : Integer.parseInt(form.group(3));
        DialRule rule = new DialRule(
                takesAll ? written.substring(0, written.length() - 1) : written,
                takesAll,
                shortest,
                form.group(2) == null ? DialString.LONGEST : longest,
                Targets.parse(form.group(4)),
                hours.get(),
                line.strip());
        return rule.isSound() ? Optional.of(rule) : Optional.empty();
    }

    private boolean isSound() {
        return shortest <= longest
                && targets.isSound()
                && targets.texts().allMatch(target -> isSoundRange(target) && keepsWhatIsThere(target));
    }

    private static boolean isSoundRange(String target) {
        Matcher range = RANGE.matcher(target);
        return !range.matches()
                || range.group(1).length() == range.group(2).length()
                        && Long.parseLong(range.group(1)) <= Long.parseLong(range.group(2));
    }

    private boolean keepsWhatIsThere(String target) {
        return takesAll || target.lastIndexOf('$') < original.length();
    }

    /** The longer the original, the more a rule says; a rule for some lengths or hours says more than one for all. */
    int weight() {
        return 4 * original.length() + (shortest > 0 ? 2 : 0) + (hours.equals(Week.ALWAYS) ? 0 : 1);
    }

    boolean fits(String number) {
        if (number.length() < Math.max(original.length(), shortest) || number.length() > longest) {
            return false;
        }
        for (int at = 0; at < original.length(); at++) {
            char wanted = original.charAt(at);
            if (wanted == '?' ? !isDigit(number.charAt(at)) : wanted != number.charAt(at)) {
                return false;
            }
        }
        return true;
    }

    /** What becomes of a number that fits; it may be no number any more. */
    String rewrite(String number, RandomGenerator chance) {
        String target = targets.choose(chance);
        Matcher range = RANGE.matcher(target);
        String rest = takesAll ? "" : number.substring(original.length());
        return (range.matches() ? oneOf(range, chance) : filled(target, number, chance)) + rest;
    }

    private static String oneOf(Matcher range, RandomGenerator chance) {
        long first = Long.parseLong(range.group(1));
        long last = Long.parseLong(range.group(2));
        String chosen = Long.toString(chance.nextLong(first, last + 1));
        return "0".repeat(range.group(1).length() - chosen.length()) + chosen;
    }

    private static String filled(String target, String number, RandomGenerator chance) {
        StringBuilder filled = new StringBuilder(target);
        for (int at = 0; at < target.length(); at++) {
            if (target.charAt(at) == '?') {
                filled.setCharAt(at, (char) ('0' + chance.nextInt(10)));
            } else if (target.charAt(at) == '$' && at < number.length()) {
                filled.setCharAt(at, number.charAt(at));
            }
        }
        return filled.toString();
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }
}
