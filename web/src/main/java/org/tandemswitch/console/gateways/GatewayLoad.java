package org.tandemswitch.console.gateways;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.capacity.Owner;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.directory.Directory;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.live.Lines;
import org.tandemswitch.live.LiveCalls;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.live.Score;
import org.tandemswitch.live.Traffic;
import org.tandemswitch.live.VendorState;
import org.tandemswitch.live.Vendors;
import org.tandemswitch.option.Peculiarities;
import org.tandemswitch.option.Peer;
import org.tandemswitch.option.Preferences;
import org.tandemswitch.passage.Passage;

/** How much of what it may a gateway carries at the moment, in words (RL-03, C32). */
@Named("gatewayLoad")
@RequestScoped
public class GatewayLoad {
    @Inject
    Lines lines;

    @Inject
    Vendors vendors;

    @Inject
    LiveCalls liveCalls;

    @Inject
    Traffic traffic;

    @Inject
    ScoreWords words;

    @Inject
    ParametersInForce parameters;

    @Inject
    CurrentActor actor;

    @Inject
    Texts texts;

    private @Nullable Map<GatewayId, Long> byClient;
    private @Nullable Map<GatewayId, Long> byVendor;

    public long callsOfClient(long id) {
        if (byClient == null) {
            byClient = liveCalls.byClient(actor.get());
        }
        return byClient.getOrDefault(new GatewayId(id), 0L);
    }

    public long callsOfVendor(long id) {
        if (byVendor == null) {
            byVendor = liveCalls.byVendor(actor.get());
        }
        return byVendor.getOrDefault(new GatewayId(id), 0L);
    }

    public String ofClient(MappingGateway client) {
        return text(new Owner(Peer.CLIENT, client.id().value()), client.peculiarities());
    }

    public String ofVendor(RoutingGateway vendor) {
        return text(new Owner(Peer.VENDOR, vendor.id().value()), vendor.peculiarities());
    }

    /** Answered calls of a client since the start. */
    public String countsOfClient(long id) {
        return words.counts(scoreOf(Peer.CLIENT, id));
    }

    public String meansOfClient(long id) {
        return words.means(scoreOf(Peer.CLIENT, id));
    }

    public String lastOfClient(long id) {
        return words.last(scoreOf(Peer.CLIENT, id));
    }

    /** Its answer ratio is that of all it was asked, also where another vendor answered then. */
    public String meansOfVendor(long id) {
        Score score = scoreOf(Peer.VENDOR, id);
        VendorState state = vendors.of(actor.get(), new GatewayId(id));
        return words.means(score, score.late().isPresent() ? state.answerRatio() : state.ratioSinceStart());
    }

    public String lastOfVendor(long id) {
        return words.last(scoreOf(Peer.VENDOR, id));
    }

    private Score scoreOf(Peer kind, long id) {
        return traffic.score(actor.get(), new Owner(kind, id));
    }

    /** How many lines somebody has at this moment, and how many calls began within the second. */
    public String text(Owner owner, Peculiarities options) {
        String pace = texts.of("gateways.pace", lines.pace(actor.get(), owner));
        return most(owner.kind(), options)
                .map(most -> texts.of("gateways.of_lines", Integer.toString(most)) + " " + pace)
                .orElse(pace);
    }

    /** As calls have it; nothing in the directory counts for that. */
    private Optional<Integer> most(Peer kind, Peculiarities options) {
        return Passage.of(new Preferences(kind, options, parameters.now()), Directory.EMPTY)
                .capacity(LocalDateTime::now)
                .lines();
    }
}
