package org.tandemswitch.micro;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tandemswitch.parameter.Parameter;
import org.tandemswitch.parameter.ParameterSet;
import org.tandemswitch.parameter.Parameters;
import org.tandemswitch.parameter.SipParameters;
import org.tandemswitch.parameter.SystemParameters;

/** What a read of one parameter costs, out of a set in which many were chosen. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ParameterReads {
    private static final int CHOSEN = 60;

    // as the switch holds it: every reader sees the newest
    private volatile ParameterSet set = ParameterSet.of(chosen());

    @Benchmark
    public Duration chosenDuration() {
        return set.get(SipParameters.SS_SIP_SESSION_TTL);
    }

    @Benchmark
    public Duration defaultDuration() {
        return set.get(SipParameters.SS_SIP_TIMEOUT_RINGING);
    }

    @Benchmark
    public boolean defaultSwitch() {
        return set.get(SystemParameters.SS_GATEWAY_SWITCH_UNTIL_CONNECT);
    }

    private static Map<String, String> chosen() {
        Map<String, String> chosen = Parameters.ALL.stream()
                .limit(CHOSEN)
                .collect(Collectors.toMap(Parameter::name, Parameter::standardText));
        chosen.put(SipParameters.SS_SIP_SESSION_TTL.name(), "900");
        return chosen;
    }
}
