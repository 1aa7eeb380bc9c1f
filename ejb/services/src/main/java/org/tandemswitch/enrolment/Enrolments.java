package org.tandemswitch.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.user.Area;

/** How it stands with our registrations elsewhere, by name. */
@ApplicationScoped
public class Enrolments {
    @Inject
    LiveEnrolments live;

    public List<Standing> all(Actor actor) {
        actor.mustView(Area.GATEWAYS);
        return List.copyOf(live.all());
    }
}
