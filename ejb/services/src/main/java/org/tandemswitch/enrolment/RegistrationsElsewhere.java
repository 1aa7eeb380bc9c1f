package org.tandemswitch.enrolment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import org.tandemswitch.live.Condition;
import org.tandemswitch.live.Part;
import org.tandemswitch.schedule.EvenClock;

/** At how many platforms that are not locked the switch is not registered. */
@ApplicationScoped
public class RegistrationsElsewhere implements Part {
    @Inject
    LiveEnrolments live;

    @Inject
    EvenClock clock;

    @Override
    public Condition condition() {
        Instant now = clock.now();
        Collection<Standing> all = live.all();
        return Condition.troubled(
                "platforms",
                all.stream().filter(one -> one.enrolment().isMissing(now)).count(),
                all.size());
    }
}
