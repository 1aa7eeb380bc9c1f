package org.tandemswitch.hours;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of a day as they are typed, {@code 00:00} to {@code 24:00}, as seconds since midnight. */
final class TimeOfDay {
    private static final Pattern FORM = Pattern.compile("(\\d\\d):(\\d\\d)-(\\d\\d):(\\d\\d)");
    private static final int DAY = 24 * 60;

    record Pair(int from, int to) {}

    private TimeOfDay() {}

    static Optional<Pair> pair(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        int from = minute(form.group(1), form.group(2));
        int to = minute(form.group(3), form.group(4));
        return from < DAY && to <= DAY ? Optional.of(new Pair(60 * from, 60 * to)) : Optional.empty();
    }

    private static int minute(String hours, String minutes) {
        int minute = Integer.parseInt(minutes);
        return minute < 60 ? 60 * Integer.parseInt(hours) + minute : Integer.MAX_VALUE;
    }

    static String text(int second) {
        return second == 60 * DAY ? "24:00" : LocalTime.ofSecondOfDay(second).toString();
    }
}
