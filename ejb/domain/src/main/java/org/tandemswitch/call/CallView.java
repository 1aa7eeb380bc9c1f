package org.tandemswitch.call;

import java.time.Instant;
import java.util.Optional;
import org.tandemswitch.gateway.GatewayRef;
import org.tandemswitch.number.DialString;
import org.tandemswitch.timer.SessionView;

/** A call in progress as an administrator sees it. */
public record CallView(
        CallId id,
        CallState state,
        DialString caller,
        DialString callee,
        GatewayRef client,
        GatewayRef vendor,
        Instant beganAt,
        Optional<Instant> ringingAt,
        Optional<Instant> answeredAt,
        SessionView callerSession,
        SessionView calleeSession) {}
