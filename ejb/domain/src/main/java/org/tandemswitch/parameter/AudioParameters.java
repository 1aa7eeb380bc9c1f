package org.tandemswitch.parameter;

import static org.tandemswitch.parameter.value.Types.days;
import static org.tandemswitch.parameter.value.Types.digits;
import static org.tandemswitch.parameter.value.Types.host;
import static org.tandemswitch.parameter.value.Types.listOf;
import static org.tandemswitch.parameter.value.Types.millis;
import static org.tandemswitch.parameter.value.Types.minutes;
import static org.tandemswitch.parameter.value.Types.oneOf;
import static org.tandemswitch.parameter.value.Types.seconds;
import static org.tandemswitch.parameter.value.Types.text;
import static org.tandemswitch.parameter.value.Types.whole;

import java.time.Duration;
import java.util.List;
import org.tandemswitch.parameter.value.Codec;

/** The settings of voice menus, voicemail and announcements. */
public final class AudioParameters {
    private static final Definitions AUDIO = new Definitions(Group.AUDIO);

    public static final Parameter<List<Codec>> IVR_CODEC_PRIORITY = AUDIO.live(
            "IVR_CODEC_PRIORITY",
            listOf(oneOf(Codec.class)),
            "G.711A,G.711U,G.729,G.723",
            Topic.MEDIA,
            "Codec order offered by the IVR");
    public static final Parameter<String> IVR_DEFAULT_LANGUAGE =
            AUDIO.live("IVR_DEFAULT_LANGUAGE", text(16), "en", Topic.IVR, "Language of prompts when none is set");
    public static final Parameter<Duration> IVR_MEDIA_CHECK_TIME_OUT = AUDIO.live(
            "IVR_MEDIA_CHECK_TIME_OUT",
            millis(100, 60000),
            "3000",
            Topic.MEDIA,
            "IVR leg without media for this long is dropped");
    public static final Parameter<Duration> IVR_RINGING_TIMEOUT = AUDIO.live(
            "IVR_RINGING_TIMEOUT", seconds(1, 600), "60", Topic.TIMEOUT, "Longest ringing of a call placed by the IVR");
    public static final Parameter<Duration> IVR_SIP_SESSION_TTL = AUDIO.live(
            "IVR_SIP_SESSION_TTL", seconds(90, 86400), "600", Topic.SESSION_TIMER, "Session timer used on IVR legs");
    public static final Parameter<Duration> IVR_VOICEMAIL_MAX_DURATION = AUDIO.live(
            "IVR_VOICEMAIL_MAX_DURATION",
            seconds(1, 3600),
            "120",
            Topic.IVR,
            "Longest voicemail recording",
            "IVR_VOICEMAIL_MAX_TIME");
    public static final Parameter<String> IVR_ALARM_CALLER_E164 =
            AUDIO.live("IVR_ALARM_CALLER_E164", digits(40), "", Topic.ALARM, "Caller number shown by voice alarms");
    public static final Parameter<String> IVR_ALARM_CONFIRM_KEY =
            AUDIO.live("IVR_ALARM_CONFIRM_KEY", digits(8), "#", Topic.ALARM, "Key that acknowledges a voice alarm");
    public static final Parameter<Duration> IVR_ALARM_PERIOD = AUDIO.live(
            "IVR_ALARM_PERIOD", minutes(1, 1440), "5", Topic.ALARM, "How often pending alarms are called out");
    public static final Parameter<Integer> IVR_ALARM_RETRY = AUDIO.live(
            "IVR_ALARM_RETRY",
            whole(0, 100, "tries"),
            "6",
            Topic.ALARM,
            "Repeats of a voice alarm that nobody acknowledged");
    public static final Parameter<Duration> IVR_ALARM_RETRY_INTERVAL = AUDIO.live(
            "IVR_ALARM_RETRY_INTERVAL", seconds(1, 3600), "20", Topic.ALARM, "Wait before a voice alarm is repeated");
    public static final Parameter<String> IVR_ALARM_PRE_AUDIO = AUDIO.live(
            "IVR_ALARM_PRE_AUDIO", text(64), "alarmpreaudio", Topic.ALARM, "Prompt played before the alarm text");
    public static final Parameter<String> IVR_CALL_REPORT_IP = AUDIO.live(
            "IVR_CALL_REPORT_IP", host(), "", Topic.INTEGRATION, "Target of IVR call state reports; empty = off");
    public static final Parameter<Integer> IVR_CALL_REPORT_PORT = AUDIO.live(
            "IVR_CALL_REPORT_PORT",
            whole(1, 65535, "port"),
            "8000",
            Topic.INTEGRATION,
            "UDP port for IVR call state reports");
    public static final Parameter<Integer> IVR_CALL_REPORT_RETRY = AUDIO.live(
            "IVR_CALL_REPORT_RETRY",
            whole(0, 100, "tries"),
            "6",
            Topic.INTEGRATION,
            "Repeats of an unacknowledged IVR report");
    public static final Parameter<Duration> IVR_CALL_REPORT_RETRY_INTERVAL = AUDIO.live(
            "IVR_CALL_REPORT_RETRY_INTERVAL",
            seconds(1, 3600),
            "3",
            Topic.INTEGRATION,
            "Wait before an IVR report is repeated");
    public static final Parameter<Duration> IVR_CALLBACK_KEEP_LINE_RING_TIME = AUDIO.live(
            "IVR_CALLBACK_KEEP_LINE_RING_TIME",
            seconds(0, 120),
            "5",
            Topic.IVR,
            "How long the line reserved for a callback rings");
    public static final Parameter<Duration> IVR_CALLBACK_KEEP_LINE_TIME = AUDIO.live(
            "IVR_CALLBACK_KEEP_LINE_TIME", seconds(1, 600), "30", Topic.IVR, "How long a callback line is held");
    public static final Parameter<Duration> IVR_VOICEMAIL_EXPIRE_DAY =
            AUDIO.live("IVR_VOICEMAIL_EXPIRE_DAY", days(1, 365), "7", Topic.IVR, "Days a voicemail is kept");
    public static final Parameter<Integer> IVR_VOICEMAIL_MAX_NUMBER = AUDIO.live(
            "IVR_VOICEMAIL_MAX_NUMBER", whole(1, 1000, "messages"), "10", Topic.IVR, "Most voicemails per box");
    public static final Parameter<String> IVR_VOICEMAILWELCOME =
            AUDIO.live("IVR_VOICEMAILWELCOME", text(64), "voicemailwelcome", Topic.IVR, "Greeting file of the mailbox");

    public static final List<Parameter<?>> ALL = AUDIO.sealed();

    private AudioParameters() {}
}
