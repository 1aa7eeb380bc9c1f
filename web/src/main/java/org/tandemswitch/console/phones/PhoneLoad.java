package org.tandemswitch.console.phones;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.live.LiveCalls;
import org.tandemswitch.registrar.Registrations;

/** What phones do at this moment: which are registered, and how many calls each has. */
@Named("phoneLoad")
@RequestScoped
public class PhoneLoad {
    @Inject
    LiveCalls liveCalls;

    @Inject
    Registrations registrations;

    @Inject
    CurrentActor actor;

    private Map<String, Long> calls = Map.of();
    private Set<String> online = Set.of();

    @PostConstruct
    void look() {
        calls = liveCalls.byPhone(actor.get());
        online = registrations.all(actor.get()).stream()
                .map(one -> one.binding().phone().value())
                .collect(Collectors.toSet());
    }

    public long callsOf(String number) {
        return calls.getOrDefault(number, 0L);
    }

    public boolean isOnline(String number) {
        return online.contains(number);
    }
}
