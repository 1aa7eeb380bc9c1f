package org.tandemswitch.console.phones;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.tandemswitch.capacity.Owner;
import org.tandemswitch.console.gateways.GatewayLoad;
import org.tandemswitch.console.gateways.ScoreWords;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.live.LiveCalls;
import org.tandemswitch.live.Score;
import org.tandemswitch.live.Traffic;
import org.tandemswitch.option.Peer;
import org.tandemswitch.registrar.Registrations;
import org.tandemswitch.registration.Phone;

/** What phones do at this moment: which are registered, and how many calls each has. */
@Named("phoneLoad")
@RequestScoped
public class PhoneLoad {
    @Inject
    LiveCalls liveCalls;

    @Inject
    Registrations registrations;

    @Inject
    Traffic traffic;

    @Inject
    GatewayLoad gatewayLoad;

    @Inject
    ScoreWords words;

    @Inject
    CurrentActor actor;

    private Map<String, Long> calls = Map.of();

    @PostConstruct
    void look() {
        calls = liveCalls.byPhone(actor.get());
    }

    public long callsOf(String number) {
        return calls.getOrDefault(number, 0L);
    }

    /** How much of what it may a phone carries, beside its calls. */
    public String loadOf(Phone phone) {
        return gatewayLoad.text(new Owner(Peer.PHONE, phone.id().value()), phone.peculiarities());
    }

    /** Answered calls since the start, whichever side it was on. */
    public String countsOf(Phone phone) {
        return words.counts(score(phone));
    }

    public String meansOf(Phone phone) {
        return words.means(score(phone));
    }

    public String lastOf(Phone phone) {
        return words.last(score(phone));
    }

    private Score score(Phone phone) {
        return traffic.score(actor.get(), phone.number());
    }

    public boolean isOnline(Phone phone) {
        return registrations.isRegistered(actor.get(), phone.number());
    }
}
