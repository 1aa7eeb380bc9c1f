package org.tandemswitch.registrar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.registration.Binding;
import org.tandemswitch.schedule.EvenClock;
import org.tandemswitch.user.Area;

/** The registrations in force on this node, in the time of day. */
@ApplicationScoped
public class Registrations {
    @Inject
    LiveBindings bindings;

    @Inject
    EvenClock clock;

    public List<Registration> all(Actor actor) {
        actor.mustView(Area.PHONES);
        return bindings.all().stream().map(this::ofDay).toList();
    }

    private Registration ofDay(Binding binding) {
        Optional<Instant> keptAlive = bindings.keptAliveAt(binding).map(clock::ofDay);
        return new Registration(BindingTimes.by(clock::ofDay, binding), keptAlive);
    }
}
