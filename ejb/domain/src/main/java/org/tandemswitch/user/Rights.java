package org.tandemswitch.user;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How far somebody gets in each area (US-01). */
public record Rights(Map<Area, Access> access) {
    public static final Rights NONE = new Rights(Map.of());
    public static final Rights ALL = NONE.with(Access.EDIT, Area.values());

    public Rights {
        access = Map.copyOf(access);
    }

    public Access in(Area area) {
        return access.getOrDefault(area, Access.NONE);
    }

    public boolean mayView(Area area) {
        return in(area).allows(Access.VIEW);
    }

    public boolean mayEdit(Area area) {
        return in(area).allows(Access.EDIT);
    }

    public Rights with(Access granted, Area... areas) {
        Map<Area, Access> more = new EnumMap<>(Area.class);
        more.putAll(access);
        Stream.of(areas).forEach(area -> more.put(area, granted));
        return new Rights(more);
    }

    /** These rights, and beyond them whatever the other ones allow. */
    public Rights or(Rights other) {
        return new Rights(Stream.of(Area.values())
                .collect(Collectors.toMap(area -> area, area -> wider(in(area), other.in(area)))));
    }

    /** Is nothing of the other ones missing here? */
    public boolean cover(Rights other) {
        return Stream.of(Area.values()).allMatch(area -> in(area).allows(other.in(area)));
    }

    private static Access wider(Access one, Access another) {
        return one.allows(another) ? one : another;
    }
}
