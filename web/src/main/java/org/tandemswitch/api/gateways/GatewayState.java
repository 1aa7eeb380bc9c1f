package org.tandemswitch.api.gateways;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.gateway.VendorAccount;
import org.tandemswitch.live.VendorState;

/**
 * How a routing gateway does on this node; all is counted since the start.
 *
 * @param user who we are when it asks
 * @param sessionTimer it is offered a session timer
 * @param options its interworking options that differ from the default
 * @param online it may be called; a locked gateway is not called either way
 * @param found there is an address to call it at; a name that was looked up in vain has none
 * @param silent it gets no calls because it answers no OPTIONS
 * @param load how busy it says it is by PUBLISH, of a hundred; missing where it says nothing, and with a hundred it gets no
 *     calls
 * @param restSeconds for how long it gets no calls yet, because it asked for that by Retry-After
 * @param calls calls it carries or is being asked about now
 * @param callsPerSecond calls that began in the last second
 * @param answerRatio answered calls of a hundred within the window; missing where that is not worked out
 * @param attempts invitations that are over
 * @param lastStatus its last final answer
 * @param lastAnswered when it last took a call
 */
public record GatewayState(
        long id,
        String name,
        String host,
        int port,
        String transport,
        Optional<String> user,
        boolean locked,
        boolean sessionTimer,
        Map<String, String> options,
        boolean online,
        boolean found,
        boolean silent,
        OptionalInt load,
        long restSeconds,
        long calls,
        int callsPerSecond,
        OptionalInt answerRatio,
        long attempts,
        long answered,
        long failed,
        OptionalInt lastStatus,
        Optional<Instant> lastAnswered) {
    static GatewayState of(RoutingGateway gateway, VendorState state, boolean found, long calls, int pace) {
        return new GatewayState(
                gateway.id().value(),
                gateway.name(),
                gateway.target().host(),
                gateway.target().port(),
                gateway.target().transport().name(),
                gateway.account().map(VendorAccount::user),
                gateway.locked(),
                gateway.own().sessionTimer(),
                gateway.peculiarities().chosen(),
                state.isOnline() && found,
                found,
                state.silent(),
                state.load(),
                state.leftAlone().map(rest -> rest.plusMillis(999).toSeconds()).orElse(0L),
                calls,
                pace,
                state.answerRatio(),
                state.attempts(),
                state.answered(),
                state.failed(),
                state.lastStatus(),
                state.lastAnswered());
    }
}
