package org.tandemswitch.hours;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;

/** The hours of a week in which something holds; without any it always holds. */
public record Week(List<Period> periods) {
    public static final Week ALWAYS = new Week(List.of());

    public Week {
        periods = List.copyOf(periods);
    }

    /**
     * @param from second of the day
     * @param to second of the day at which it is over; not after {@code from} when that is on the next day
     */
    record Period(DayOfWeek first, DayOfWeek last, int from, int to) {
        boolean contains(LocalDateTime moment) {
            int second = moment.toLocalTime().toSecondOfDay();
            if (from < to) {
                return second >= from && second < to && hasDay(moment.getDayOfWeek());
            }
            return second >= from && hasDay(moment.getDayOfWeek())
                    || second < to && hasDay(moment.getDayOfWeek().minus(1));
        }

        private boolean hasDay(DayOfWeek day) {
            return first.compareTo(last) <= 0
                    ? day.compareTo(first) >= 0 && day.compareTo(last) <= 0
                    : day.compareTo(first) >= 0 || day.compareTo(last) <= 0;
        }
    }

    /** @param clock looked at only when it matters */
    public boolean contains(Supplier<LocalDateTime> clock) {
        if (periods.isEmpty()) {
            return true;
        }
        LocalDateTime moment = clock.get();
        return periods.stream().anyMatch(period -> period.contains(moment));
    }
}
