package org.tandemswitch.parameter;

import static org.tandemswitch.parameter.SipParameters.SS_SIP_NAT_KEEP_ALIVE_PERIOD;
import static org.tandemswitch.parameter.SipParameters.SS_SIP_NAT_KEEP_ALIVE_SEND_INTERVAL;
import static org.tandemswitch.parameter.SipParameters.SS_SIP_NAT_KEEP_ALIVE_SEND_ONE_TIME;
import static org.tandemswitch.parameter.SipParameters.SS_SIP_NO_TIMER_REINVITE_INTERVAL;
import static org.tandemswitch.parameter.SipParameters.SS_SIP_SESSION_TTL;
import static org.tandemswitch.parameter.SipParameters.SS_SIP_SESSION_UPDATE_SEGMENT;
import static org.tandemswitch.parameter.SystemParameters.SS_MAX_CALL_DURATION;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Values that go well together for one kind of traffic (SP-01, D-08). */
public enum Preset {
    WHOLESALE(traffic(600, 2, 0, 30, OptionalInt.of(0))),
    CALL_CENTRE(traffic(900, 3, 14400, 20, OptionalInt.of(14400))),
    MOBILE(traffic(300, 2, 3600, 15, OptionalInt.of(3600))),
    ENTERPRISE_PBX(traffic(1200, 2, 28800, 30, OptionalInt.of(28800))),
    HIGH_SECURITY(traffic(180, 2, 1800, 10, OptionalInt.empty())),
    STANDARD(traffic(600, 2, 7200, 30, OptionalInt.empty())),
    NAT_SMALL_OFFICE(nat(20, 500, 3000)),
    NAT_MEDIUM(nat(30, 500, 3000)),
    NAT_LARGE(nat(30, 500, 1500)),
    NAT_CARRIER_GRADE(nat(15, 200, 3000)),
    NAT_THIN_BANDWIDTH(nat(30, 1000, 1000));

    private final Map<Parameter<?>, String> values;

    Preset(Map<Parameter<?>, String> values) {
        this.values = values;
    }

    public List<ParameterEdit> edits() {
        return Parameters.ALL.stream()
                .filter(values::containsKey)
                .map(parameter -> ParameterEdit.of(parameter.name(), values.getOrDefault(parameter, "")))
                .toList();
    }

    /** The name of this preset in addresses and translations. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Stream<Preset> all() {
        return Stream.of(values());
    }

    private static Map<Parameter<?>, String> traffic(
            int session, int segments, int countdown, int keepAlive, OptionalInt longest) {
        Map<Parameter<?>, String> values = Map.of(
                SS_SIP_SESSION_TTL, Integer.toString(session),
                SS_SIP_SESSION_UPDATE_SEGMENT, Integer.toString(segments),
                SS_SIP_NO_TIMER_REINVITE_INTERVAL, Integer.toString(countdown),
                SS_SIP_NAT_KEEP_ALIVE_PERIOD, Integer.toString(keepAlive));
        return longest.isEmpty() ? values : and(values, SS_MAX_CALL_DURATION, longest.getAsInt());
    }

    private static Map<Parameter<?>, String> nat(int period, int interval, int batch) {
        return Map.of(
                SS_SIP_NAT_KEEP_ALIVE_PERIOD, Integer.toString(period),
                SS_SIP_NAT_KEEP_ALIVE_SEND_INTERVAL, Integer.toString(interval),
                SS_SIP_NAT_KEEP_ALIVE_SEND_ONE_TIME, Integer.toString(batch));
    }

    private static Map<Parameter<?>, String> and(Map<Parameter<?>, String> values, Parameter<?> parameter, int value) {
        Map<Parameter<?>, String> more = new HashMap<>(values);
        more.put(parameter, Integer.toString(value));
        return Map.copyOf(more);
    }
}
