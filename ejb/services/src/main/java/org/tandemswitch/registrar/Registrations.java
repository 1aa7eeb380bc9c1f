package org.tandemswitch.registrar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.user.Area;

/** The registrations in force on this node. */
@ApplicationScoped
public class Registrations {
    @Inject
    LiveBindings bindings;

    public List<Registration> all(Actor actor) {
        actor.mustView(Area.PHONES);
        return bindings.all().stream()
                .map(binding -> new Registration(binding, bindings.keptAliveAt(binding)))
                .toList();
    }
}
