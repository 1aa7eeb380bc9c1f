package org.tandemswitch.console.gateways;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.capacity.Owner;
import org.tandemswitch.console.page.Figures;
import org.tandemswitch.console.page.Moments;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.live.Lines;
import org.tandemswitch.live.LiveCalls;
import org.tandemswitch.live.Score;
import org.tandemswitch.live.Traffic;
import org.tandemswitch.live.Vendors;
import org.tandemswitch.option.Peculiarities;
import org.tandemswitch.option.Peer;

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
    Figures figures;

    @Inject
    Moments moments;

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

    /** Empty where the answer ratio is not worked out. */
    public String ratioOf(RoutingGateway vendor) {
        OptionalInt ratio = vendors.of(actor.get(), vendor.id()).answerRatio();
        return ratio.isPresent() ? texts.of("gateways.ratio", ratio.getAsInt()) : "";
    }

    /** Answered calls of a client since the start. */
    public String scoreOfClient(long id) {
        Score score = traffic.score(actor.get(), new Owner(Peer.CLIENT, id));
        return score.ended() == 0 ? Figures.NONE : texts.of("mapping.score.figures", score.answered(), score.ended());
    }

    public String meansOfClient(long id) {
        return means(traffic.score(actor.get(), new Owner(Peer.CLIENT, id)));
    }

    public String meansOfVendor(long id) {
        return means(traffic.score(actor.get(), new Owner(Peer.VENDOR, id)));
    }

    /** Talk time, delay and last answer; empty while nothing was answered. */
    private String means(Score score) {
        return score.meanTalk()
                .map(talk -> texts.of(
                        "gateways.score.means",
                        figures.duration(talk),
                        figures.seconds(score.meanDelay()),
                        moments.time(score.lastAnswered())))
                .orElse("");
    }

    private String text(Owner owner, Peculiarities options) {
        String most = options.chosen().getOrDefault("lines", "");
        String pace = texts.of("gateways.pace", lines.pace(actor.get(), owner));
        return most.isEmpty() ? pace : texts.of("gateways.of_lines", most) + " " + pace;
    }
}
