package org.tandemswitch.micro;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.tandemswitch.call.CallAttempt;
import org.tandemswitch.call.CallId;
import org.tandemswitch.capacity.Owner;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.number.DialString;
import org.tandemswitch.policy.Admission;
import org.tandemswitch.policy.AdmissionRules;
import org.tandemswitch.registration.Binding;
import org.tandemswitch.routing.Circumstances;
import org.tandemswitch.timer.SessionTerms;

/** What a decision costs a {@link LargeCarrier}, and what it costs to make what it is made from. */
@State(Scope.Benchmark)
@Fork(2)
public class Decisions {
    private static final int ATTEMPTS = 4_096;

    private final SplittableRandom random = new SplittableRandom(1);
    private final LargeCarrier carrier = new LargeCarrier();
    private final AdmissionRules rules = carrier.rules();
    private final CallAttempt[] attempts =
            IntStream.range(0, ATTEMPTS).mapToObj(this::attempt).toArray(CallAttempt[]::new);
    private int next;

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MICROSECONDS)
    @Warmup(iterations = 3, time = 2)
    @Measurement(iterations = 5, time = 2)
    public Admission decide() {
        next = (next + 1) % ATTEMPTS;
        return rules.decide(attempts[next], Quiet.NOW);
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Warmup(iterations = 0)
    @Measurement(iterations = 3)
    public AdmissionRules build() {
        return carrier.rules();
    }

    private CallAttempt attempt(int number) {
        return new CallAttempt(
                new CallId("n1-" + number),
                new SourceAddress(new IpAddress("10.0." + random.nextInt(LargeCarrier.CLIENTS) + ".7"), 5060),
                new DialString("4930111"),
                new DialString("00" + random.nextInt(10, LargeCarrier.NUMBERS) + "5551234"),
                "a@b",
                Instant.EPOCH,
                SessionTerms.NONE);
    }

    private enum Quiet implements Circumstances {
        NOW;

        @Override
        public boolean isFound(RoutingGateway vendor) {
            return true;
        }

        @Override
        public boolean isOnline(GatewayId vendor) {
            return true;
        }

        @Override
        public int busy(Owner owner) {
            return (int) owner.id();
        }

        @Override
        public int begun(Owner owner) {
            return 0;
        }

        @Override
        public OptionalInt answerRatio(GatewayId vendor) {
            return OptionalInt.empty();
        }

        @Override
        public long turn(GatewayId vendor) {
            return 0;
        }

        @Override
        public List<Binding> bindings(DialString number) {
            return List.of();
        }

        @Override
        public LocalDateTime time() {
            return LocalDateTime.MIN;
        }
    }
}
