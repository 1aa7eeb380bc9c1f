package org.tandemswitch.sip.engine;

import java.util.Map;
import java.util.Properties;
import org.tandemswitch.sip.transport.LenientParser;
import org.tandemswitch.sip.transport.WheelTimer;

/** The settings of the stack. The first block is what the engine is built on and must not change. */
final class StackProperties {
    private static final String PREFIX = "gov.nist.javax.sip.";

    private static final Map<String, String> FIXED = Map.ofEntries(
            Map.entry("javax.sip.STACK_NAME", "Tandem"),
            Map.entry("javax.sip.AUTOMATIC_DIALOG_SUPPORT", "off"),
            Map.entry(PREFIX + "AUTOMATIC_DIALOG_ERROR_HANDLING", "false"),
            Map.entry(PREFIX + "LOOSE_DIALOG_VALIDATION", "true"),
            Map.entry(PREFIX + "PASS_INVITE_NON_2XX_ACK_TO_LISTENER", "true"),
            Map.entry(PREFIX + "REENTRANT_LISTENER", "true"),
            Map.entry(PREFIX + "MAX_FORK_TIME_SECONDS", "0"),
            // what waits half a minute for a repetition keeps the bytes to answer it, not the parsed messages and the
            // dialog
            Map.entry(PREFIX + "AGGRESSIVE_CLEANUP", "true"),
            Map.entry(PREFIX + "TIMER_CLASS_NAME", WheelTimer.class.getName()),
            Map.entry(PREFIX + "MESSAGE_PARSER_FACTORY", LenientParser.Factory.class.getName()),
            Map.entry(PREFIX + "STACK_LOGGER", EngineLogger.class.getName()),
            Map.entry(PREFIX + "SERVER_LOGGER", NoMessageLog.class.getName()),
            Map.entry(PREFIX + "CONGESTION_CONTROL_ENABLED", "false"),
            Map.entry(PREFIX + "CONGESTION_CONTROL_TIMEOUT", "0"),
            Map.entry(PREFIX + "DELIVER_UNSOLICITED_NOTIFY", "true"),
            Map.entry(PREFIX + "LOG_STACK_TRACE_ON_MESSAGE_SEND", "false"),
            Map.entry(PREFIX + "RECEIVE_UDP_BUFFER_SIZE", Integer.toString(4 << 20)),
            Map.entry(PREFIX + "SEND_UDP_BUFFER_SIZE", Integer.toString(1 << 20)),
            Map.entry(PREFIX + "CONNECTION_TIMEOUT", "4000"),
            Map.entry(PREFIX + "NIO_BLOCKING_MODE", "NONBLOCKING"),
            // memory beside the heap is given back late, and each record of TLS would take some
            Map.entry(PREFIX + "stack.USE_DIRECT_BUFFERS", "false"),
            Map.entry(PREFIX + "THREAD_PRIORITY", Integer.toString(Thread.NORM_PRIORITY)),
            Map.entry(PREFIX + "MAX_TX_LIFETIME_NON_INVITE", "180"),
            Map.entry(PREFIX + "TLS_CLIENT_AUTH_TYPE", "Disabled"));

    private StackProperties() {}

    static Properties of(EngineSettings settings) {
        Properties properties = new Properties();
        properties.putAll(FIXED);
        properties.setProperty(
                PREFIX + "MAX_MESSAGE_SIZE", Integer.toString(settings.limits().maxMessageSize()));
        properties.setProperty(PREFIX + "THREAD_POOL_SIZE", Integer.toString(settings.lanes()));
        properties.setProperty(PREFIX + "TCP_POST_PARSING_THREAD_POOL_SIZE", "0");
        return properties;
    }
}
