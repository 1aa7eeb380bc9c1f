package org.tandemswitch.audit;

import org.tandemswitch.user.Access;
import org.tandemswitch.user.Area;
import org.tandemswitch.user.NotAllowed;
import org.tandemswitch.user.Rights;

/**
 * Who is doing something, from where, and what they may do.
 *
 * @param address where the wish came from
 */
public record Actor(String name, String address, Rights rights) {
    /** The switch itself, at a start or by a schedule. */
    public static final Actor SYSTEM = new Actor("system", "", Rights.ALL);

    public void mustView(Area area) {
        must(Access.VIEW, area);
    }

    public void mustEdit(Area area) {
        must(Access.EDIT, area);
    }

    private void must(Access wanted, Area area) {
        if (!rights.in(area).allows(wanted)) {
            throw new NotAllowed(name, wanted, area);
        }
    }
}
