package org.tandemswitch.registration;

import static org.tandemswitch.parameter.SipParameters.SS_SIP_NAT_KEEP_ALIVE_MESSAGE;
import static org.tandemswitch.parameter.SipParameters.SS_SIP_NAT_KEEP_ALIVE_PERIOD;
import static org.tandemswitch.parameter.SipParameters.SS_SIP_NAT_KEEP_ALIVE_SEND_INTERVAL;
import static org.tandemswitch.parameter.SipParameters.SS_SIP_NAT_KEEP_ALIVE_SEND_ONE_TIME;

import java.time.Duration;
import org.tandemswitch.parameter.ParameterSet;

/**
 * How often and how fast phones behind NAT hear from us (NK-05, NK-06, D-01).
 *
 * @param message nothing is sent while it is empty (NK-01)
 * @param period in which each phone gets one datagram
 * @param pause between one batch and the next
 * @param batch datagrams sent at a time
 */
public record KeepAlivePace(String message, Duration period, Duration pause, int batch) {
    public static KeepAlivePace of(ParameterSet set) {
        return new KeepAlivePace(
                set.get(SS_SIP_NAT_KEEP_ALIVE_MESSAGE),
                set.get(SS_SIP_NAT_KEEP_ALIVE_PERIOD),
                set.get(SS_SIP_NAT_KEEP_ALIVE_SEND_INTERVAL),
                set.get(SS_SIP_NAT_KEEP_ALIVE_SEND_ONE_TIME));
    }

    public boolean isOff() {
        return message.isEmpty();
    }

    /** How many phones a cycle can serve (D-02). */
    public long capacity() {
        return -Math.floorDiv(-period.toMillis(), pause.toMillis()) * batch;
    }
}
