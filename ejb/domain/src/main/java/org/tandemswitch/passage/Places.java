package org.tandemswitch.passage;

import java.util.Optional;
import java.util.Set;
import org.tandemswitch.directory.Area;
import org.tandemswitch.directory.Areas;
import org.tandemswitch.directory.Directory;
import org.tandemswitch.directory.LineKind;
import org.tandemswitch.number.DialString;
import org.tandemswitch.number.Numbers;
import org.tandemswitch.option.Preferences;
import org.tandemswitch.parameter.value.Labelled;

/**
 * From where to where calls may go, by the areas of the directory (C18).
 *
 * @param callers kinds of line that may call; none for all
 * @param callees kinds of line that may be called; none for all
 */
public record Places(Set<LineKind> callers, Set<LineKind> callees, Cities cities, Areas areas) {
    /** Whether caller and callee are in one city. */
    public enum Cities implements Labelled {
        ANY("any"),
        /** Both are known to be in one. */
        SAME("same"),
        /** They are not known to be in one. */
        OTHER("other");

        private final String label;

        Cities(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public Places {
        callers = Set.copyOf(callers);
        callees = Set.copyOf(callees);
    }

    static Places of(Preferences chosen, Directory directory) {
        return new Places(
                Set.copyOf(chosen.get(Options.CALLER_KINDS)),
                Set.copyOf(chosen.get(Options.CALLEE_KINDS)),
                chosen.get(Options.CITIES),
                directory.areas());
    }

    public boolean takeCaller(Numbers numbers) {
        return callers.isEmpty() || callers.contains(kind(numbers.caller()));
    }

    public boolean takeCallee(Numbers numbers) {
        return callees.isEmpty() || callees.contains(kind(numbers.callee()));
    }

    public boolean takePair(Numbers numbers) {
        return switch (cities) {
            case ANY -> true;
            case SAME -> isOneCity(numbers);
            case OTHER -> !isOneCity(numbers);
        };
    }

    private LineKind kind(DialString number) {
        return areas.find(number).map(Area::line).orElse(LineKind.OTHER);
    }

    private boolean isOneCity(Numbers numbers) {
        Optional<String> city = areas.find(numbers.caller()).map(Area::city);
        return city.isPresent()
                && areas.find(numbers.callee())
                        .map(Area::city)
                        .filter(city.get()::equalsIgnoreCase)
                        .isPresent();
    }
}
