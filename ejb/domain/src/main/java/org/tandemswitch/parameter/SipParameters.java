package org.tandemswitch.parameter;

import java.util.List;

/** The settings of call signalling. */
public final class SipParameters {
    public static final Parameter<Integer> SS_SIP_TIMEOUT_INVITE =
            new Parameter<>("SS_SIP_TIMEOUT_INVITE", 10, "s", "Longest wait for the first response to an INVITE");
    public static final Parameter<Integer> SS_SIP_TIMEOUT_TRYING =
            new Parameter<>("SS_SIP_TIMEOUT_TRYING", 20, "s", "Longest wait for progress after 100 Trying");
    public static final Parameter<Integer> SS_SIP_TIMEOUT_RINGING =
            new Parameter<>("SS_SIP_TIMEOUT_RINGING", 120, "s", "Longest ringing time before answer");
    public static final Parameter<Integer> SS_SIP_TIMEOUT_SESSION_PROGRESS =
            new Parameter<>("SS_SIP_TIMEOUT_SESSION_PROGRESS", 20, "s", "Longest wait after 183 without SDP");
    public static final Parameter<Integer> SS_SIP_TIMEOUT_SESSION_PROGRESS_SDP =
            new Parameter<>("SS_SIP_TIMEOUT_SESSION_PROGRESS_SDP", 120, "s", "Longest wait after 183 with SDP");
    public static final Parameter<Integer> SS_SIP_NO_TIMER_REINVITE_INTERVAL = new Parameter<>(
            "SS_SIP_NO_TIMER_REINVITE_INTERVAL",
            7200,
            "s",
            "Longest talk time when the SIP caller does not support session timers; 0 = no limit");
    public static final Parameter<Integer> SS_MAX_CALL_DURATION =
            new Parameter<>("SS_MAX_CALL_DURATION", 0, "s", "Hard cap on every call; 0 = none");

    public static final List<Parameter<?>> ALL = List.of(
            SS_SIP_TIMEOUT_INVITE,
            SS_SIP_TIMEOUT_TRYING,
            SS_SIP_TIMEOUT_RINGING,
            SS_SIP_TIMEOUT_SESSION_PROGRESS,
            SS_SIP_TIMEOUT_SESSION_PROGRESS_SDP,
            SS_SIP_NO_TIMER_REINVITE_INTERVAL,
            SS_MAX_CALL_DURATION);

    private SipParameters() {}
}
