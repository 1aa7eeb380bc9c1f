package org.tandemswitch.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.platform.Enrolment;
import org.tandemswitch.schedule.EvenClock;
import org.tandemswitch.user.Area;

/** How it stands with our registrations elsewhere, by name; in the time of day. */
@ApplicationScoped
public class Enrolments {
    @Inject
    LiveEnrolments live;

    @Inject
    EvenClock clock;

    public List<Standing> all(Actor actor) {
        actor.mustView(Area.GATEWAYS);
        return live.all().stream().map(this::ofDay).toList();
    }

    private Standing ofDay(Standing standing) {
        Enrolment known = standing.enrolment();
        Enrolment shown = new Enrolment(
                known.state(),
                clock.ofDay(known.due()),
                known.until().map(clock::ofDay),
                known.least(),
                known.questions(),
                known.trouble());
        return new Standing(standing.platform(), shown);
    }
}
