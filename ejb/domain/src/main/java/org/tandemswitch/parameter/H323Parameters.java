package org.tandemswitch.parameter;

import static org.tandemswitch.parameter.value.Types.listOf;
import static org.tandemswitch.parameter.value.Types.oneOf;
import static org.tandemswitch.parameter.value.Types.ports;
import static org.tandemswitch.parameter.value.Types.seconds;
import static org.tandemswitch.parameter.value.Types.whole;

import java.time.Duration;
import java.util.List;
import org.tandemswitch.parameter.value.H323Dtmf;
import org.tandemswitch.parameter.value.NumberType;
import org.tandemswitch.parameter.value.NumberingPlan;
import org.tandemswitch.parameter.value.PortRange;

/** The settings of H.323 signalling. */
public final class H323Parameters {
    private static final Definitions H323 = new Definitions(Group.H323);

    public static final Parameter<PortRange> SS_H245_PORT_RANGE = H323.restart(
            "SS_H245_PORT_RANGE", ports(), "10000,39999", Topic.H323, "TCP ports used for H.245 control channels");
    public static final Parameter<H323Dtmf> SS_H323_DTMF_METHOD = H323.live(
            "SS_H323_DTMF_METHOD",
            oneOf(H323Dtmf.class),
            "H.245 alphanumeric",
            Topic.MEDIA,
            "Default way to send DTMF on H.323 legs (auto, RFC2833, H.245 alphanumeric, H.245 signal, Q.931 keypad, off)");
    public static final Parameter<NumberingPlan> SS_H323_NUMBERING_PLAN = H323.live(
            "SS_H323_NUMBERING_PLAN",
            oneOf(NumberingPlan.class),
            "UnknownPlan(0)",
            Topic.H323,
            "Default Q.931 numbering plan sent to routing gateways (0,1,3,4,8,9,15 are meaningful)");
    public static final Parameter<NumberType> SS_H323_NUMBER_TYPE = H323.live(
            "SS_H323_NUMBER_TYPE",
            oneOf(NumberType.class),
            "UnknownType(0)",
            Topic.H323,
            "Default Q.931 number type sent to routing gateways (0,1,2,3,4,6,7)");
    public static final Parameter<Duration> SS_H323_TIMEOUT_ALERTING = H323.live(
            "SS_H323_TIMEOUT_ALERTING",
            seconds(1, 600),
            "120",
            Topic.TIMEOUT,
            "Longest alerting time on an H.323 routing gateway");
    public static final Parameter<Duration> SS_H323_TIMEOUT_SETUP = H323.live(
            "SS_H323_TIMEOUT_SETUP", seconds(1, 60), "5", Topic.TIMEOUT, "Longest wait for an answer to H.323 SETUP");
    public static final Parameter<List<Integer>> SS_H323RASPORT =
            H323.restart("SS_H323RASPORT", listOf(whole(1, 65535, "port")), "1719", Topic.NETWORK, "H.323 RAS ports");
    public static final Parameter<List<Integer>> SS_H323SIGNALPORT = H323.restart(
            "SS_H323SIGNALPORT", listOf(whole(1, 65535, "port")), "1720", Topic.NETWORK, "H.323 call signalling ports");
    public static final Parameter<Duration> SS_H323_TIMEOUT_CALLPROCEEDING = H323.live(
            "SS_H323_TIMEOUT_CALLPROCEEDING",
            seconds(1, 600),
            "20",
            Topic.TIMEOUT,
            "Longest wait after an H.323 CallProceeding");
    public static final Parameter<Duration> SS_H323_TIMEOUT_CALLPROCEEDING_OLC = H323.live(
            "SS_H323_TIMEOUT_CALLPROCEEDING_OLC",
            seconds(1, 600),
            "120",
            Topic.TIMEOUT,
            "Longest wait after an H.323 CallProceeding that carried an open logical channel");

    public static final List<Parameter<?>> ALL = H323.sealed();

    private H323Parameters() {}
}
