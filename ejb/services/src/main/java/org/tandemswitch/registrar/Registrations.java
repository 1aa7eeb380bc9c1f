package org.tandemswitch.registrar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.number.DialString;
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

    /** Those of the phone that has exactly this number, the newest first. */
    public List<Registration> of(Actor actor, String number) {
        actor.mustView(Area.PHONES);
        return DialString.exactly(number).stream()
                .flatMap(phone -> bindings.of(phone).stream())
                .map(this::ofDay)
                .toList();
    }

    public boolean isRegistered(Actor actor, DialString phone) {
        actor.mustView(Area.PHONES);
        return bindings.isRegistered(phone);
    }

    public int count(Actor actor) {
        actor.mustView(Area.PHONES);
        return bindings.count();
    }

    private Registration ofDay(Binding binding) {
        Optional<Instant> keptAlive = bindings.keptAliveAt(binding).map(clock::ofDay);
        return new Registration(BindingTimes.by(clock::ofDay, binding), keptAlive);
    }
}
