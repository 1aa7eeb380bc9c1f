package org.tandemswitch.registrar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.registration.RegisterOutcome;
import org.tandemswitch.registration.RegisterRules;
import org.tandemswitch.registration.RegisterWish;
import org.tandemswitch.schedule.EvenClock;

/** Registers a phone that has proved to be that phone, or takes its registration back. */
@ApplicationScoped
public class RegisterPhone {
    @Inject
    LiveBindings bindings;

    @Inject
    ParametersInForce parameters;

    @Inject
    EvenClock clock;

    public RegisterOutcome register(RegisterWish wish) {
        RegisterRules rules = RegisterRules.of(parameters.now());
        return bindings.decide(wish.phone(), known -> rules.decide(known, wish, clock.now()));
    }
}
