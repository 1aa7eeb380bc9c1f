package org.tandemswitch.parameter;

import static org.tandemswitch.parameter.value.Types.fractions;
import static org.tandemswitch.parameter.value.Types.host;
import static org.tandemswitch.parameter.value.Types.listOf;
import static org.tandemswitch.parameter.value.Types.millis;
import static org.tandemswitch.parameter.value.Types.onOff;
import static org.tandemswitch.parameter.value.Types.oneOf;
import static org.tandemswitch.parameter.value.Types.or;
import static org.tandemswitch.parameter.value.Types.seconds;
import static org.tandemswitch.parameter.value.Types.text;
import static org.tandemswitch.parameter.value.Types.whole;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.parameter.value.ChallengeCode;
import org.tandemswitch.parameter.value.KeepAliveMode;
import org.tandemswitch.parameter.value.PrivacyMode;

/** The settings of SIP signalling. */
public final class SipParameters {
    private static final Definitions SIP = new Definitions(Group.SIP);

    public static final Parameter<ChallengeCode> SS_SIP_AUTHENTICATION_CODE = SIP.live(
            "SS_SIP_AUTHENTICATION_CODE",
            oneOf(ChallengeCode.class),
            "401",
            Topic.AUTH,
            "Which challenge the switch sends (401 or 407)");
    public static final Parameter<String> SS_SIP_AUTHENTICATION_REALM =
            SIP.live("SS_SIP_AUTHENTICATION_REALM", text(128), "tandem", Topic.AUTH, "Digest realm put in challenges");
    public static final Parameter<String> SS_SIP_NAT_KEEP_ALIVE_MESSAGE = SIP.live(
            "SS_SIP_NAT_KEEP_ALIVE_MESSAGE",
            text(512),
            "HELLO",
            Topic.NAT,
            "Bytes of the keep-alive datagram; empty turns keep-alive off");
    public static final Parameter<KeepAliveMode> SS_SIP_NAT_KEEP_ALIVE_MODE = SIP.live(
            "SS_SIP_NAT_KEEP_ALIVE_MODE",
            oneOf(KeepAliveMode.class),
            "Message",
            Topic.NAT,
            "What a keep-alive datagram is: the message as it is, two line ends, or a SIP OPTIONS that phones answer");
    public static final Parameter<Duration> SS_SIP_NAT_KEEP_ALIVE_PERIOD = SIP.live(
            "SS_SIP_NAT_KEEP_ALIVE_PERIOD",
            seconds(10, 86400),
            "30",
            Topic.NAT,
            "Length of one keep-alive cycle over all registered NAT endpoints");
    public static final Parameter<Duration> SS_SIP_NAT_KEEP_ALIVE_SEND_INTERVAL = SIP.live(
            "SS_SIP_NAT_KEEP_ALIVE_SEND_INTERVAL",
            millis(1, 10000),
            "500",
            Topic.NAT,
            "Pause between two batches of keep-alive datagrams");
    public static final Parameter<Integer> SS_SIP_NAT_KEEP_ALIVE_SEND_ONE_TIME = SIP.live(
            "SS_SIP_NAT_KEEP_ALIVE_SEND_ONE_TIME",
            whole(1, 10000, "packets"),
            "3000",
            Topic.NAT,
            "How many keep-alive datagrams go out in one batch");
    public static final Parameter<Duration> SS_SIP_SESSION_TTL = SIP.live(
            "SS_SIP_SESSION_TTL",
            seconds(60, 86400),
            "600",
            Topic.SESSION_TIMER,
            "Session-Expires offered and used as the liveness window");
    public static final Parameter<Integer> SS_SIP_SESSION_UPDATE_SEGMENT = SIP.live(
            "SS_SIP_SESSION_UPDATE_SEGMENT",
            whole(2, 10, ""),
            "2",
            Topic.SESSION_TIMER,
            "TTL is divided by this to get the refresh interval");
    public static final Parameter<Duration> SS_SIP_SESSION_TIMEOUT_EARLY_HANGUP = SIP.live(
            "SS_SIP_SESSION_TIMEOUT_EARLY_HANGUP",
            seconds(0, 3600),
            "0",
            Topic.SESSION_TIMER,
            "Margin around session expiry at which an unconfirmed call is hung up");
    public static final Parameter<Duration> SS_SIP_NO_TIMER_REINVITE_INTERVAL = SIP.live(
            "SS_SIP_NO_TIMER_REINVITE_INTERVAL",
            seconds(0, 86400),
            "7200",
            Topic.SESSION_TIMER,
            "Longest talk time when the SIP caller does not support session timers; 0 = no limit");
    public static final Parameter<Duration> SS_SIP_SESSION_MIN_SE = SIP.live(
            "SS_SIP_SESSION_MIN_SE",
            seconds(90, 3600),
            "90",
            Topic.SESSION_TIMER,
            "Min-SE sent, and smallest Session-Expires accepted before answering 422");
    public static final Parameter<List<Duration>> SS_SIP_RESEND_INTERVAL = SIP.live(
            "SS_SIP_RESEND_INTERVAL",
            listOf(1, 10, fractions("0.001", "3600")),
            "0.5,1,2,4,4,4,4,4,4,4",
            Topic.TIMEOUT,
            "Waits before each retransmission of an unanswered SIP message; 1 to 10 decimal values");
    public static final Parameter<Optional<Integer>> SS_SIP_SEND_RETRY = SIP.live(
            "SS_SIP_SEND_RETRY",
            or("Auto", whole(1, 10, "tries")),
            "Auto",
            Topic.TIMEOUT,
            "Cap on the number of retransmissions; Auto = as many as SS_SIP_RESEND_INTERVAL has waits");
    public static final Parameter<Duration> SS_SIP_TIMEOUT_INVITE = SIP.live(
            "SS_SIP_TIMEOUT_INVITE",
            seconds(1, 300),
            "10",
            Topic.TIMEOUT,
            "Longest wait for the first response to an INVITE; default for the per-gateway field");
    public static final Parameter<Duration> SS_SIP_TIMEOUT_TRYING = SIP.live(
            "SS_SIP_TIMEOUT_TRYING",
            seconds(1, 600),
            "20",
            Topic.TIMEOUT,
            "Longest wait for progress after 100 Trying");
    public static final Parameter<Duration> SS_SIP_TIMEOUT_RINGING = SIP.live(
            "SS_SIP_TIMEOUT_RINGING", seconds(1, 600), "120", Topic.TIMEOUT, "Longest ringing time before answer");
    public static final Parameter<Duration> SS_SIP_TIMEOUT_SESSION_PROGRESS = SIP.live(
            "SS_SIP_TIMEOUT_SESSION_PROGRESS",
            seconds(1, 600),
            "20",
            Topic.TIMEOUT,
            "Longest wait after 183 without SDP");
    public static final Parameter<Boolean> SS_SIP_STOP_SWITCH_AFTER_SDP = SIP.live(
            "SS_SIP_STOP_SWITCH_AFTER_SDP",
            onOff(),
            "On",
            Topic.ROUTING,
            "On: once SDP came from a gateway, no other gateway is tried");
    public static final Parameter<Boolean> SS_SIP_USER_AGENT_STOP_SWITCH_AFTER_INVITE_TIMEOUT = SIP.live(
            "SS_SIP_USER_AGENT_STOP_SWITCH_AFTER_INVITE_TIMEOUT",
            onOff(),
            "Off",
            Topic.ROUTING,
            "On: an INVITE timeout ends the call instead of trying the next gateway");
    public static final Parameter<Integer> SS_SIP_AUTHENTICATION_RETRY = SIP.live(
            "SS_SIP_AUTHENTICATION_RETRY",
            whole(1, 10, "tries"),
            "3",
            Topic.AUTH,
            "Challenges repeated inside one SIP request before giving up");
    public static final Parameter<Duration> SS_SIP_AUTHENTICATION_TIMEOUT = SIP.live(
            "SS_SIP_AUTHENTICATION_TIMEOUT",
            seconds(1, 60),
            "10",
            Topic.AUTH,
            "Longest wait for a request with credentials after a challenge");
    public static final Parameter<Optional<Duration>> SS_SIP_USER_AGENT_EXPIRE = SIP.live(
            "SS_SIP_USER_AGENT_EXPIRE",
            or("Auto", seconds(20, 7200)),
            "Auto",
            Topic.REGISTRATION,
            "Expiry asked for when the switch registers to another platform; Auto = take what the peer grants");
    public static final Parameter<Duration> SS_SIP_USER_AGENT_RETRY_DELAY = SIP.live(
            "SS_SIP_USER_AGENT_RETRY_DELAY",
            seconds(30, 600),
            "60",
            Topic.REGISTRATION,
            "Wait before the switch tries a failed outbound registration again");
    public static final Parameter<Boolean> SS_SIP_USER_AGENT_SEND_UNREGISTER = SIP.live(
            "SS_SIP_USER_AGENT_SEND_UNREGISTER",
            onOff(),
            "On",
            Topic.REGISTRATION,
            "Send un-REGISTER upstream on shutdown or restart");
    public static final Parameter<Duration> SS_SIP_PUBLISH_EXPIRE = SIP.live(
            "SS_SIP_PUBLISH_EXPIRE",
            seconds(30, 7200),
            "300",
            Topic.REGISTRATION,
            "Lifetime of a gateway state sent or accepted by PUBLISH");
    public static final Parameter<Boolean> SS_SIP_ROUTING_GATEWAY_INVITE_USE_CONTACT = SIP.live(
            "SS_SIP_ROUTING_GATEWAY_INVITE_USE_CONTACT",
            onOff(),
            "Off",
            Topic.INTEROP,
            "On: request-URI carries the number to dial while To keeps the original one");
    public static final Parameter<String> SS_SIP_LOCAL_DOMAIN = SIP.live(
            "SS_SIP_LOCAL_DOMAIN",
            host(),
            "",
            Topic.INTEROP,
            "Name that stands in From, Contact and Via in place of the address of this switch; empty = the address");
    public static final Parameter<Duration> SS_SIP_TIMEOUT_SESSION_PROGRESS_SDP = SIP.live(
            "SS_SIP_TIMEOUT_SESSION_PROGRESS_SDP",
            seconds(1, 600),
            "120",
            Topic.TIMEOUT,
            "Longest wait after 183 with SDP");
    public static final Parameter<String> SS_SIP_REDIRECT_SERVER_IP = SIP.live(
            "SS_SIP_REDIRECT_SERVER_IP",
            host(),
            "",
            Topic.ROUTING,
            "External routing decision server that answers with 3xx");
    public static final Parameter<Integer> SS_SIP_REDIRECT_SERVER_PORT = SIP.live(
            "SS_SIP_REDIRECT_SERVER_PORT",
            whole(1, 65535, "port"),
            "5060",
            Topic.ROUTING,
            "Port of the redirect server");
    public static final Parameter<Boolean> SS_SIP_REDIRECT_SERVER_PHONE_ONLY = SIP.live(
            "SS_SIP_REDIRECT_SERVER_PHONE_ONLY",
            onOff(),
            "Off",
            Topic.ROUTING,
            "Ask the redirect server only for phones that opted in");
    public static final Parameter<Boolean> SS_SIP_DISPLAY_FROM =
            SIP.live("SS_SIP_DISPLAY_FROM", onOff(), "Off", Topic.INTEROP, "Put a display name in From");
    public static final Parameter<PrivacyMode> SS_SIP_USER_AGENT_PRIVACY = SIP.live(
            "SS_SIP_USER_AGENT_PRIVACY",
            oneOf(PrivacyMode.class),
            "passthrough",
            Topic.INTEROP,
            "Privacy header on outbound calls: none at all, what the caller asked for, id, or the word none");

    public static final List<Parameter<?>> ALL = SIP.sealed();

    private SipParameters() {}
}
