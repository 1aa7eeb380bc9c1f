package org.tandemswitch.hours;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A value that is another one in some hours of the week (RT-07); of hours that overlap the first ones count. */
public record ByHours<T>(List<Part<T>> parts) {
    record Part<T>(Week week, T value) {}

    public ByHours {
        parts = List.copyOf(parts);
    }

    public static <T> ByHours<T> never() {
        return new ByHours<>(List.of());
    }

    public boolean isNever() {
        return parts.isEmpty();
    }

    /** @param clock looked at only when it matters */
    public Optional<T> at(Supplier<LocalDateTime> clock) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        LocalDateTime moment = clock.get();
        return parts.stream()
                .filter(part -> part.week().contains(() -> moment))
                .findFirst()
                .map(Part::value);
    }
}
