package org.tandemswitch.security;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tandemswitch.user.Access;
import org.tandemswitch.user.Area;
import org.tandemswitch.user.Role;
import org.tandemswitch.user.User;

/**
 * A user, or the token of a program, as somebody typed it.
 *
 * @param seen the user that the form was opened with; none for a new one
 * @param lastDay such as 2026-12-31, or nothing
 * @param addresses addresses and networks, separated by blanks, commas or line ends
 */
public record UserDraft(
        Optional<User> seen,
        String name,
        Set<Role> roles,
        Map<Area, Access> exceptions,
        boolean locked,
        String lastDay,
        String addresses) {
    public UserDraft {
        roles = Set.copyOf(roles);
        exceptions = Map.copyOf(exceptions);
    }
}
