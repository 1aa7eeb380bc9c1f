package org.tandemswitch.user;

import java.util.Map;
import java.util.Set;

/**
 * What somebody was given (US-01): roles, and for single areas something else than the roles say.
 *
 * @param exceptions more or less than the roles give; they alone decide for their area
 */
public record Grants(Set<Role> roles, Map<Area, Access> exceptions) {
    public Grants {
        roles = Set.copyOf(roles);
        exceptions = Map.copyOf(exceptions);
    }

    public static Grants of(Role... roles) {
        return new Grants(Set.of(roles), Map.of());
    }

    public Rights rights() {
        Rights rights = roles.stream().map(Role::rights).reduce(Rights.NONE, Rights::or);
        for (Map.Entry<Area, Access> exception : exceptions.entrySet()) {
            rights = rights.with(exception.getValue(), exception.getKey());
        }
        return rights;
    }
}
