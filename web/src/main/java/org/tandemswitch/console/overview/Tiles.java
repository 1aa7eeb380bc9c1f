package org.tandemswitch.console.overview;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tandemswitch.console.page.Figures;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.live.Traffic;
import org.tandemswitch.live.TrafficNow;
import org.tandemswitch.registrar.Registrations;
import org.tandemswitch.user.Area;

/** The big figures of the overview by name, ready to be shown. */
@Named("tiles")
@RequestScoped
public class Tiles {
    @Inject
    Traffic traffic;

    @Inject
    Registrations registrations;

    @Inject
    CurrentActor currentActor;

    @Inject
    Figures figures;

    /** Those that somebody may see: these stand on other pages, too. */
    public Map<String, String> getAll() {
        Map<String, String> tiles = new LinkedHashMap<>();
        if (currentActor.mayView(Area.OVERVIEW)) {
            tiles.putAll(of(traffic.now(currentActor.get()), figures));
        }
        if (currentActor.mayView(Area.PHONES)) {
            tiles.put("registrations", figures.count(registrations.count(currentActor.get())));
        }
        return tiles;
    }

    static Map<String, String> of(TrafficNow now, Figures figures) {
        Map<String, String> tiles = new LinkedHashMap<>();
        tiles.put("calls", figures.count(now.calls()));
        tiles.put("talking", figures.count(now.talking()));
        tiles.put("setup", figures.count(Math.max(0, now.calls() - now.talking())));
        tiles.put("cps", figures.rate(now.attemptsPerSecond()));
        tiles.put("attempts", figures.count(now.attempts()));
        tiles.put("answered", figures.count(now.answered()));
        tiles.put("ended", figures.count(now.ended()));
        tiles.put("asr", now.ended() == 0 ? Figures.NONE : figures.percent(now.answerSeizureRatio()));
        tiles.put("acd", now.answered() == 0 ? Figures.NONE : figures.duration(now.meanTalkTime()));
        tiles.put("pdd", now.meanPostDialDelay().isZero() ? Figures.NONE : figures.seconds(now.meanPostDialDelay()));
        return tiles;
    }
}
