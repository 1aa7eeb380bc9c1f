package org.tandemswitch.micro;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeMap;
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
import org.tandemswitch.gateway.MappingGateway;
import org.tandemswitch.gateway.OwnRules;
import org.tandemswitch.gateway.RoutingGateway;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.gateway.SourceRange;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.number.DialString;
import org.tandemswitch.number.NumberPrefix;
import org.tandemswitch.option.Peculiarities;
import org.tandemswitch.parameter.ParameterSet;
import org.tandemswitch.policy.Admission;
import org.tandemswitch.policy.AdmissionRules;
import org.tandemswitch.policy.PeerRules;
import org.tandemswitch.registration.Binding;
import org.tandemswitch.registration.PhoneTable;
import org.tandemswitch.routing.Circumstances;
import org.tandemswitch.routing.SourceTable;
import org.tandemswitch.timer.SessionTerms;

/** What a decision costs with 200 clients, 200 vendors and 100 000 prefixes, each number having some five vendors. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class Decisions {
    private static final int PEERS = 200;
    private static final int PREFIXES_OF_A_VENDOR = 500;
    private static final int ATTEMPTS = 4_096;

    private final SplittableRandom random = new SplittableRandom(1);
    private final List<MappingGateway> clients =
            IntStream.range(0, PEERS).mapToObj(Decisions::client).toList();
    private final List<RoutingGateway> vendors =
            IntStream.range(0, PEERS).mapToObj(this::vendor).toList();
    private final AdmissionRules rules = build();
    private final CallAttempt[] attempts =
            IntStream.range(0, ATTEMPTS).mapToObj(this::attempt).toArray(CallAttempt[]::new);
    private int next;

    @Benchmark
    public Admission decide() {
        next = (next + 1) % ATTEMPTS;
        return rules.decide(attempts[next], Quiet.NOW);
    }

    private AdmissionRules build() {
        return AdmissionRules.of(
                Instant.EPOCH,
                SourceTable.of(clients),
                PhoneTable.of(List.of()),
                new PeerRules.Peers(clients, vendors, List.of(), ParameterSet.STANDARD));
    }

    private static MappingGateway client(int number) {
        return new MappingGateway(
                new GatewayId(number),
                "client " + number,
                List.of(SourceRange.parse("10.0." + number + ".0/24").orElseThrow()),
                Optional.empty(),
                Optional.empty(),
                true,
                options("calleeRewriting", "00 > "),
                false);
    }

    private RoutingGateway vendor(int number) {
        List<NumberPrefix> prefixes = new ArrayList<>(List.of(new NumberPrefix(Integer.toString(number % 100))));
        while (prefixes.size() < PREFIXES_OF_A_VENDOR) {
            prefixes.add(new NumberPrefix(Integer.toString(random.nextInt(10, 200_000))));
        }
        return new RoutingGateway(
                new GatewayId(number),
                "vendor " + number,
                prefixes,
                new SipTarget("192.0.2.9", 5060, Transport.UDP),
                number % 5,
                Optional.empty(),
                OwnRules.NONE,
                options("lines", "1000"),
                false);
    }

    private static Peculiarities options(String option, String value) {
        return new Peculiarities(new TreeMap<>(Collections.singletonMap(option, value)));
    }

    private CallAttempt attempt(int number) {
        return new CallAttempt(
                new CallId("n1-" + number),
                new SourceAddress(new IpAddress("10.0." + random.nextInt(PEERS) + ".7"), 5060),
                new DialString("4930111"),
                new DialString("00" + random.nextInt(10, 200_000) + "5551234"),
                "a@b",
                Instant.EPOCH,
                SessionTerms.NONE);
    }

    private enum Quiet implements Circumstances {
        NOW;

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
