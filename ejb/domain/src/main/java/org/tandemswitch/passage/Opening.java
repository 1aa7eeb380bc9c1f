package org.tandemswitch.passage;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Supplier;
import org.tandemswitch.directory.Directory;
import org.tandemswitch.hours.Calendar;
import org.tandemswitch.hours.Week;
import org.tandemswitch.option.Preferences;

/**
 * When there is passage at all.
 *
 * @param open calendars in the working time of one of which it is; none where that does not matter
 * @param closed calendars in the working time of none of which it is
 */
record Opening(Week hours, Optional<List<Calendar>> open, List<Calendar> closed) {
    static Opening of(Preferences chosen, Directory directory) {
        return new Opening(
                chosen.get(Options.HOURS),
                Optional.of(chosen.get(Options.OPEN_DURING))
                        .filter(names -> !names.isEmpty())
                        .map(names -> calendars(names, directory)),
                calendars(chosen.get(Options.CLOSED_DURING), directory));
    }

    private static List<Calendar> calendars(SortedSet<String> names, Directory directory) {
        return names.stream().map(directory::calendar).flatMap(Optional::stream).toList();
    }

    boolean contains(Supplier<LocalDateTime> clock) {
        if (!hours.contains(clock)) {
            return false;
        }
        if (open.isEmpty() && closed.isEmpty()) {
            return true;
        }
        LocalDateTime moment = clock.get();
        return open.map(all -> all.stream().anyMatch(calendar -> calendar.isWorking(moment)))
                        .orElse(true)
                && closed.stream().noneMatch(calendar -> calendar.isWorking(moment));
    }
}
