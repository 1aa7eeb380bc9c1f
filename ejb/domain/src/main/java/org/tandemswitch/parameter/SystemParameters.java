package org.tandemswitch.parameter;

import static org.tandemswitch.parameter.value.Types.digits;
import static org.tandemswitch.parameter.value.Types.host;
import static org.tandemswitch.parameter.value.Types.hostPort;
import static org.tandemswitch.parameter.value.Types.listOf;
import static org.tandemswitch.parameter.value.Types.millis;
import static org.tandemswitch.parameter.value.Types.onOff;
import static org.tandemswitch.parameter.value.Types.oneOf;
import static org.tandemswitch.parameter.value.Types.or;
import static org.tandemswitch.parameter.value.Types.ports;
import static org.tandemswitch.parameter.value.Types.seconds;
import static org.tandemswitch.parameter.value.Types.tos;
import static org.tandemswitch.parameter.value.Types.whole;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.tandemswitch.parameter.value.BlacklistMode;
import org.tandemswitch.parameter.value.GeofenceMode;
import org.tandemswitch.parameter.value.HostPort;
import org.tandemswitch.parameter.value.MediaProxyMode;
import org.tandemswitch.parameter.value.PortRange;
import org.tandemswitch.parameter.value.RewriteSequence;
import org.tandemswitch.parameter.value.ShownNumber;
import org.tandemswitch.parameter.value.TosByte;

/** The settings of the softswitch that are not of one protocol. */
public final class SystemParameters {
    private static final Definitions SYSTEM = new Definitions(Group.SYSTEM);

    public static final Parameter<MediaProxyMode> SS_MEDIA_PROXY_MODE = SYSTEM.live(
            "SS_MEDIA_PROXY_MODE",
            oneOf(MediaProxyMode.class),
            "AUTO",
            Topic.MEDIA,
            "Global media proxy mode",
            "SS_MEDIAPROXYMODE");
    public static final Parameter<Boolean> SS_MEDIA_PROXY_BETWEEN_NET = SYSTEM.live(
            "SS_MEDIA_PROXY_BETWEEN_NET",
            onOff(),
            "On",
            Topic.MEDIA,
            "AUTO mode: proxy when the two legs sit in different networks (local addresses)",
            "SS_MEDIAPROXYBETWEENNET");
    public static final Parameter<Boolean> SS_MEDIA_PROXY_BEHIND_NAT = SYSTEM.live(
            "SS_MEDIA_PROXY_BEHIND_NAT",
            onOff(),
            "On",
            Topic.MEDIA,
            "Forward RTP for endpoints behind NAT",
            "SS_MEDIAPROXYBEHINDNAT");
    public static final Parameter<PortRange> SS_MEDIA_PROXY_PORT_RANGE = SYSTEM.live(
            "SS_MEDIA_PROXY_PORT_RANGE", ports(), "40000,59999", Topic.MEDIA, "UDP ports for relayed RTP/RTCP");
    public static final Parameter<Duration> SS_MAX_CALL_DURATION = SYSTEM.live(
            "SS_MAX_CALL_DURATION", seconds(0, 604800), "0", Topic.ROUTING, "Hard cap on every call; 0 = none");
    public static final Parameter<Duration> SS_ENDPOINT_EXPIRE = SYSTEM.live(
            "SS_ENDPOINT_EXPIRE",
            seconds(60, 604800),
            "3600",
            Topic.NAT,
            "Registration lifetime granted to endpoints not behind NAT");
    public static final Parameter<Duration> SS_ENDPOINT_NAT_EXPIRE = SYSTEM.live(
            "SS_ENDPOINT_NAT_EXPIRE",
            seconds(30, 604800),
            "300",
            Topic.NAT,
            "Registration lifetime granted to endpoints behind NAT");
    public static final Parameter<Optional<Duration>> SS_GATEWAY_ASR_RESERVE_TIME = SYSTEM.live(
            "SS_GATEWAY_ASR_RESERVE_TIME",
            or("Default", seconds(10, 86400)),
            "Default",
            Topic.ROUTING,
            "Window over which gateway ASR is kept; Default = as SS_GATEWAY_QUALITY_RESERVE_TIME");
    public static final Parameter<Optional<Duration>> SS_GATEWAY_ACD_RESERVE_TIME = SYSTEM.live(
            "SS_GATEWAY_ACD_RESERVE_TIME",
            or("Default", seconds(10, 86400)),
            "Default",
            Topic.ROUTING,
            "Window over which gateway ACD is kept; Default = as SS_GATEWAY_QUALITY_RESERVE_TIME");
    public static final Parameter<Boolean> SS_GATEWAY_QUALITY_CALCULATE = SYSTEM.live(
            "SS_GATEWAY_QUALITY_CALCULATE",
            onOff(),
            "Off",
            Topic.ROUTING,
            "Work out gateway quality in real time; per-gateway override default/on/off");
    public static final Parameter<Duration> SS_GATEWAY_QUALITY_RESERVE_TIME = SYSTEM.live(
            "SS_GATEWAY_QUALITY_RESERVE_TIME",
            seconds(10, 86400),
            "600",
            Topic.ROUTING,
            "Total window kept for quality figures");
    public static final Parameter<Integer> SS_GATEWAY_QUALITY_RESERVE_SEPARATE = SYSTEM.live(
            "SS_GATEWAY_QUALITY_RESERVE_SEPARATE",
            whole(1, 600, "slices"),
            "10",
            Topic.ROUTING,
            "Into how many slices the window of the quality figures is cut, so that old slices drop out");
    public static final Parameter<Optional<Integer>> SS_GATEWAY_SWITCH_LIMIT = SYSTEM.live(
            "SS_GATEWAY_SWITCH_LIMIT",
            or("None", whole(1, 1000, "gateways")),
            "None",
            Topic.ROUTING,
            "Most gateways tried for one call; None = all candidates");
    public static final Parameter<Boolean> SS_GATEWAY_SWITCH_STOP_AFTER_RTP_START = SYSTEM.live(
            "SS_GATEWAY_SWITCH_STOP_AFTER_RTP_START",
            onOff(),
            "On",
            Topic.ROUTING,
            "On: no more switching once RTP from the gateway was seen");
    public static final Parameter<Boolean> SS_GATEWAY_SWITCH_STOP_AFTER_USER_BUSY = SYSTEM.live(
            "SS_GATEWAY_SWITCH_STOP_AFTER_USER_BUSY",
            onOff(),
            "On",
            Topic.ROUTING,
            "On: callee busy (486) ends the search");
    public static final Parameter<Boolean> SS_GATEWAY_SWITCH_UNTIL_CONNECT = SYSTEM.live(
            "SS_GATEWAY_SWITCH_UNTIL_CONNECT",
            onOff(),
            "Off",
            Topic.ROUTING,
            "On: keep trying gateways until one answers with 200 OK");
    public static final Parameter<Integer> SS_BLACK_LIST_CALLER_MALICIOUS_CALL_LIMIT = SYSTEM.live(
            "SS_BLACK_LIST_CALLER_MALICIOUS_CALL_LIMIT",
            whole(0, 1000000, "calls"),
            "1000",
            Topic.BLACKLIST,
            "Calls from one caller inside the check window that make it malicious");
    public static final Parameter<Duration> SS_BLACK_LIST_CALLER_MALICIOUS_CALL_EXPIRE = SYSTEM.live(
            "SS_BLACK_LIST_CALLER_MALICIOUS_CALL_EXPIRE",
            seconds(1, 2592000),
            "3600",
            Topic.BLACKLIST,
            "How long a malicious caller stays blocked");
    public static final Parameter<Integer> SS_BLACK_LIST_NO_ANSWER_LIMIT = SYSTEM.live(
            "SS_BLACK_LIST_NO_ANSWER_LIMIT",
            whole(0, 1000000, "calls"),
            "100",
            Topic.BLACKLIST,
            "Unanswered calls in a row that cause a block");
    public static final Parameter<Duration> SS_BLACK_LIST_NO_ANSWER_EXPIRE = SYSTEM.live(
            "SS_BLACK_LIST_NO_ANSWER_EXPIRE",
            seconds(1, 2592000),
            "3600",
            Topic.BLACKLIST,
            "How long a no-answer block lasts");
    public static final Parameter<TosByte> SS_QOS_SIGNAL =
            SYSTEM.live("SS_QOS_SIGNAL", tos(), "0xa0", Topic.QOS, "TOS/DS byte of outgoing SIP and H.323 signalling");
    public static final Parameter<TosByte> SS_QOS_RTP =
            SYSTEM.live("SS_QOS_RTP", tos(), "0xa0", Topic.QOS, "TOS/DS byte of relayed RTP");
    public static final Parameter<Duration> SS_AUXILIARY_RING_TONE_ACTIVATION_DELAY = SYSTEM.live(
            "SS_AUXILIARY_RING_TONE_ACTIVATION_DELAY",
            seconds(0, 60),
            "3",
            Topic.MEDIA,
            "Wait before the switch plays its own ringback to the caller");
    public static final Parameter<Integer> SS_AUTHENTICATION_MAX_RETRY = SYSTEM.live(
            "SS_AUTHENTICATION_MAX_RETRY",
            whole(0, 999, "tries"),
            "6",
            Topic.AUTH,
            "Wrong passwords an endpoint may send before it is suspended");
    public static final Parameter<Duration> SS_AUTHENTICATION_FAILED_SUSPEND = SYSTEM.live(
            "SS_AUTHENTICATION_FAILED_SUSPEND",
            seconds(60, 3600),
            "180",
            Topic.AUTH,
            "How long an endpoint is suspended after too many wrong passwords");
    public static final Parameter<Boolean> SS_REPLY_UNAUTHORIZED = SYSTEM.live(
            "SS_REPLY_UNAUTHORIZED",
            onOff(),
            "On",
            Topic.SECURITY,
            "On: unknown sources get 401/403; Off: their requests are dropped in silence");
    public static final Parameter<Boolean> SS_ENDPOINT_REGISTER_REPLACE = SYSTEM.live(
            "SS_ENDPOINT_REGISTER_REPLACE",
            onOff(),
            "On",
            Topic.SECURITY,
            "On: a new registration pushes out the old one; Off: it is refused while the old one lives");
    public static final Parameter<Duration> SS_ENDPOINTTIMETOLIVE = SYSTEM.live(
            "SS_ENDPOINTTIMETOLIVE",
            seconds(10, 3600),
            "60",
            Topic.NAT,
            "Interval of the light liveness check of registered endpoints");
    public static final Parameter<Duration> SS_BLACK_LIST_CALLER_MALICIOUS_CALL_CHECK_INTERVAL = SYSTEM.live(
            "SS_BLACK_LIST_CALLER_MALICIOUS_CALL_CHECK_INTERVAL",
            seconds(1, 86400),
            "3600",
            Topic.BLACKLIST,
            "Window in which calls of one caller are counted");
    public static final Parameter<Integer> SS_BLACK_LIST_CALLER_CONCURRENT_LIMIT = SYSTEM.live(
            "SS_BLACK_LIST_CALLER_CONCURRENT_LIMIT",
            whole(0, 100000, "calls"),
            "0",
            Topic.BLACKLIST,
            "Calls at the same time from one caller that cause a block");
    public static final Parameter<Duration> SS_BLACK_LIST_CALLER_CONCURRENT_EXPIRE = SYSTEM.live(
            "SS_BLACK_LIST_CALLER_CONCURRENT_EXPIRE",
            seconds(1, 2592000),
            "3600",
            Topic.BLACKLIST,
            "How long a concurrency block lasts");
    public static final Parameter<BlacklistMode> SS_BLACK_LIST_DYNAMIC_RUN_MODE = SYSTEM.live(
            "SS_BLACK_LIST_DYNAMIC_RUN_MODE",
            oneOf(BlacklistMode.class),
            "Global",
            Topic.BLACKLIST,
            "Global: watch all numbers; Standalone: watch only gateways that opt in");
    public static final Parameter<Boolean> SS_CDR_RECORD_TO_FILE = SYSTEM.live(
            "SS_CDR_RECORD_TO_FILE",
            onOff(),
            "Off",
            Topic.CDR,
            "Softswitch writes hourly pipe-separated CDR files (YYYYMMDDHH.txt)");
    public static final Parameter<Boolean> SS_CDR_RECORD_NONCONNECT = SYSTEM.live(
            "SS_CDR_RECORD_NONCONNECT",
            onOff(),
            "On",
            Topic.CDR,
            "Include unanswered attempts in the CDR files of the softswitch");
    public static final Parameter<Boolean> SS_GATEWAY_ASR_CALCULATE =
            SYSTEM.live("SS_GATEWAY_ASR_CALCULATE", onOff(), "Off", Topic.ROUTING, "Work out gateway ASR in real time");
    public static final Parameter<Integer> SS_GATEWAY_ASR_RESERVE_SEPARATE = SYSTEM.live(
            "SS_GATEWAY_ASR_RESERVE_SEPARATE",
            whole(1, 600, "slices"),
            "10",
            Topic.ROUTING,
            "Granularity of the ASR window");
    public static final Parameter<Integer> SS_GATEWAY_ASR_ROUTE_SORT_CONFIG = SYSTEM.live(
            "SS_GATEWAY_ASR_ROUTE_SORT_CONFIG",
            whole(0, 10, ""),
            "0",
            Topic.ROUTING,
            "Place of the ASR step in the gateway sort chain");
    public static final Parameter<Integer> SS_GATEWAY_FEE_RATE_ROUTE_SORT_CONFIG = SYSTEM.live(
            "SS_GATEWAY_FEE_RATE_ROUTE_SORT_CONFIG",
            whole(0, 10, ""),
            "0",
            Topic.ROUTING,
            "Place of the lowest-rate step in the gateway sort chain");
    public static final Parameter<Boolean> SS_GATEWAY_FEE_RATE_ROUTE_BEFORE_ASR = SYSTEM.live(
            "SS_GATEWAY_FEE_RATE_ROUTE_BEFORE_ASR",
            onOff(),
            "Off",
            Topic.ROUTING,
            "Tie-break: rate before ASR when both sit at the same place");
    public static final Parameter<Boolean> SS_TCP_CLOSE_RESET =
            SYSTEM.live("SS_TCP_CLOSE_RESET", onOff(), "Off", Topic.SECURITY, "Close TCP signalling with RST");
    public static final Parameter<List<Integer>> SS_SIPPORT = SYSTEM.restart(
            "SS_SIPPORT",
            listOf(whole(1, 65535, "port")),
            "5060",
            Topic.NETWORK,
            "SIP listening ports (several allowed); needs restart");
    public static final Parameter<List<Integer>> SS_SIPRC4PORT = SYSTEM.restart(
            "SS_SIPRC4PORT",
            listOf(whole(1, 65535, "port")),
            "",
            Topic.NETWORK,
            "SIP listening ports for the vendor-specific scrambled transport");
    public static final Parameter<RewriteSequence> FORWARD_SIGNAL_REWRITE_SEQUENCE = SYSTEM.live(
            "FORWARD_SIGNAL_REWRITE_SEQUENCE",
            oneOf(RewriteSequence.class),
            "Random",
            Topic.ROUTING,
            "Random or round-robin order for the forwarding caller pool (file setting)");
    public static final Parameter<String> SS_CALL_STATE_REPORT_IP = SYSTEM.live(
            "SS_CALL_STATE_REPORT_IP", host(), "", Topic.INTEGRATION, "Host that receives HTTP call state reports");
    public static final Parameter<Optional<Integer>> SS_CALL_STATE_REPORT_PORT = SYSTEM.live(
            "SS_CALL_STATE_REPORT_PORT",
            or("None", whole(1, 65535, "port")),
            "None",
            Topic.INTEGRATION,
            "Port of the host that receives HTTP call state reports");
    public static final Parameter<Integer> SS_CALL_STATE_REPORT_RETRY = SYSTEM.live(
            "SS_CALL_STATE_REPORT_RETRY",
            whole(0, 100, "tries"),
            "6",
            Topic.INTEGRATION,
            "Repeats of a call state report that failed");
    public static final Parameter<Duration> SS_CALL_STATE_REPORT_RETRY_INTERVAL = SYSTEM.live(
            "SS_CALL_STATE_REPORT_RETRY_INTERVAL",
            seconds(1, 3600),
            "3",
            Topic.INTEGRATION,
            "Wait before a call state report is repeated");
    public static final Parameter<String> SS_PHONE_SERVICE_IP = SYSTEM.live(
            "SS_PHONE_SERVICE_IP", host(), "", Topic.INTEGRATION, "Phone service host (online/offline reports)");
    public static final Parameter<Optional<Integer>> SS_PHONE_SERVICE_PORT = SYSTEM.live(
            "SS_PHONE_SERVICE_PORT",
            or("None", whole(1, 65535, "port")),
            "None",
            Topic.INTEGRATION,
            "Phone service port");
    public static final Parameter<Boolean> SS_PHONE_OFFLINE_TO_GATEWAY = SYSTEM.live(
            "SS_PHONE_OFFLINE_TO_GATEWAY",
            onOff(),
            "Off",
            Topic.ROUTING,
            "Call to an offline phone may go out through routing gateways");
    public static final Parameter<String> SS_CALL_TRANSFER_BLIND_KEY = SYSTEM.live(
            "SS_CALL_TRANSFER_BLIND_KEY", digits(8), "*1", Topic.TRANSFER, "Key that starts a blind transfer");
    public static final Parameter<String> SS_CALL_TRANSFER_ATTENDED_KEY = SYSTEM.live(
            "SS_CALL_TRANSFER_ATTENDED_KEY", digits(8), "*2", Topic.TRANSFER, "Key that starts an attended transfer");
    public static final Parameter<String> SS_CALL_TRANSFER_CANCEL_KEY = SYSTEM.live(
            "SS_CALL_TRANSFER_CANCEL_KEY",
            digits(8),
            "*0",
            Topic.TRANSFER,
            "Key that drops the consultation and returns to the first party");
    public static final Parameter<String> SS_CALL_TRANSFER_END_KEY = SYSTEM.live(
            "SS_CALL_TRANSFER_END_KEY",
            digits(8),
            "#",
            Topic.TRANSFER,
            "Key that ends number entry (or completes the transfer)");
    public static final Parameter<Duration> SS_CALL_TRANSFER_WAIT_ACCESS_TIMEOUT = SYSTEM.live(
            "SS_CALL_TRANSFER_WAIT_ACCESS_TIMEOUT",
            seconds(1, 300),
            "30",
            Topic.TRANSFER,
            "Longest wait for the transfer target to answer");
    public static final Parameter<Boolean> SS_CALL_TRANSFER_REMOTE_RING_PASSTHROUGH = SYSTEM.live(
            "SS_CALL_TRANSFER_REMOTE_RING_PASSTHROUGH",
            onOff(),
            "Off",
            Topic.TRANSFER,
            "Pass the ringback of the target to the held party");
    public static final Parameter<ShownNumber> SS_CALL_TRANSFER_DISPLAY = SYSTEM.live(
            "SS_CALL_TRANSFER_DISPLAY",
            oneOf(ShownNumber.class),
            "original",
            Topic.TRANSFER,
            "Caller number shown to the target of a normal transfer: original caller or own number");
    public static final Parameter<ShownNumber> SS_CALL_TRANSFER_ASK_DISPLAY = SYSTEM.live(
            "SS_CALL_TRANSFER_ASK_DISPLAY",
            oneOf(ShownNumber.class),
            "original",
            Topic.TRANSFER,
            "Caller number shown to the target of an attended transfer: original caller or own number");
    public static final Parameter<ShownNumber> SS_CALL_FORWARD_DISPLAY = SYSTEM.live(
            "SS_CALL_FORWARD_DISPLAY",
            oneOf(ShownNumber.class),
            "original",
            Topic.TRANSFER,
            "Caller number shown to the target of a forwarded call: original caller or own number");
    public static final Parameter<String> SS_CALL_PICKUP_ACCESS_CODE =
            SYSTEM.live("SS_CALL_PICKUP_ACCESS_CODE", digits(8), "*8", Topic.TRANSFER, "Access code for group pickup");
    public static final Parameter<GeofenceMode> SS_GEOFENCING_SIGNAL_MODE = SYSTEM.live(
            "SS_GEOFENCING_SIGNAL_MODE",
            oneOf(GeofenceMode.class),
            "Ignore",
            Topic.SECURITY,
            "Global mode for the signalling-IP check: Ignore, Forbidden, Allow");
    public static final Parameter<GeofenceMode> SS_GEOFENCING_SDP_MODE = SYSTEM.live(
            "SS_GEOFENCING_SDP_MODE",
            oneOf(GeofenceMode.class),
            "Ignore",
            Topic.SECURITY,
            "Global mode for the SDP media-IP check");
    public static final Parameter<GeofenceMode> SS_GEOFENCING_RTP_MODE = SYSTEM.live(
            "SS_GEOFENCING_RTP_MODE",
            oneOf(GeofenceMode.class),
            "Ignore",
            Topic.SECURITY,
            "Global mode for the real RTP source check");
    public static final Parameter<List<HostPort>> SS_LRN_SERVER =
            SYSTEM.live("SS_LRN_SERVER", listOf(hostPort()), "", Topic.LRN, "LRN servers, tried in order");
    public static final Parameter<Duration> SS_LRN_TIMEOUT = SYSTEM.live(
            "SS_LRN_TIMEOUT",
            millis(100, 30000),
            "2000",
            Topic.LRN,
            "Longest wait for an LRN answer before the failure action");
    public static final Parameter<Duration> SS_TIMEOUT_CALL_PROCEEDING = SYSTEM.live(
            "SS_TIMEOUT_CALL_PROCEEDING",
            seconds(0, 600),
            "0",
            Topic.TIMEOUT,
            "Longest time a call may sit before ringing or answer (mapping gateway process timeout); 0 = no limit");
    public static final Parameter<Integer> SS_PASSTHROUGH_RTP_LOSS_RATE_ALARM = SYSTEM.live(
            "SS_PASSTHROUGH_RTP_LOSS_RATE_ALARM",
            whole(0, 100, "%"),
            "0",
            Topic.ALARM,
            "Loss rate of relayed RTP that raises an alarm; 0 = off");
    public static final Parameter<Optional<HostPort>> SS_TRACE_HEP_SERVER = SYSTEM.live(
            "SS_TRACE_HEP_SERVER",
            or("", hostPort()),
            "",
            Topic.INTEGRATION,
            "Homer server that gets a copy of every SIP message (HEP version 3 over UDP); empty = none");
    public static final Parameter<Integer> SS_TRACE_HEP_AGENT = SYSTEM.live(
            "SS_TRACE_HEP_AGENT",
            whole(0, 2147483647, ""),
            "2001",
            Topic.INTEGRATION,
            "Number by which the Homer server knows this switch");

    public static final List<Parameter<?>> ALL = SYSTEM.sealed();

    private SystemParameters() {}
}
