package org.tandemswitch.sip.b2bua;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.servlet.sip.SipApplicationSession;
import org.tandemswitch.call.CallAttempt;
import org.tandemswitch.call.CallId;
import org.tandemswitch.call.CallPlan;
import org.tandemswitch.call.CallTimers;
import org.tandemswitch.call.Mark;
import org.tandemswitch.call.PlannedLeg;
import org.tandemswitch.call.SystemRules;
import org.tandemswitch.call.Trial;
import org.tandemswitch.capacity.Trunk;
import org.tandemswitch.cdr.CallRecord;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.gateway.GatewayRef;
import org.tandemswitch.gateway.IpAddress;
import org.tandemswitch.gateway.SipTarget;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.gateway.Transport;
import org.tandemswitch.live.Lines;
import org.tandemswitch.number.DialString;
import org.tandemswitch.parameter.ParameterSet;
import org.tandemswitch.timer.SessionRules;
import org.tandemswitch.timer.SessionTerms;

/** A house without walls, and the one call that is let into it. */
final class FakeHouse implements CallHost {
    final List<CallRecord> records = new ArrayList<>();
    final List<Trial> trials = new ArrayList<>();
    final List<Mark> marks = new ArrayList<>();
    final List<LiveCall> scheduled = new ArrayList<>();
    final List<Optional<Duration>> waits = new ArrayList<>();
    int released;

    private final Outbound outbound = new Outbound();
    private final Complaints complaints = new Complaints();

    FakeHouse(FakeSip sip) {
        outbound.factory = sip.factory();
    }

    static CallAttempt attempt(SessionTerms session) {
        return new CallAttempt(
                new CallId("n1-1"),
                new SourceAddress(new IpAddress("192.0.2.1"), 5060),
                new DialString("1001"),
                new DialString("4420"),
                "call-0",
                Instant.now(),
                session);
    }

    static CallPlan plan(Transport transport) {
        return plan(transport, SessionRules.of(ParameterSet.STANDARD));
    }

    static CallPlan plan(Transport transport, SessionRules session) {
        return plan(transport, session, ParameterSet.STANDARD);
    }

    static CallPlan plan(Transport transport, SessionRules session, ParameterSet parameters) {
        SystemRules system = SystemRules.of(parameters);
        PlannedLeg leg = new PlannedLeg(
                new GatewayRef(new GatewayId(2), "vendor"),
                new SipTarget("192.0.2.9", 5070, transport),
                new DialString("1001"),
                new DialString("4420"),
                system.leg());
        return new CallPlan(
                new GatewayRef(new GatewayId(1), "client"),
                List.of(leg),
                system.switching(),
                Optional.empty(),
                new CallTimers(Optional.empty()),
                session);
    }

    @Override
    public void noted(CallId call, Mark mark) {
        marks.add(mark);
    }

    @Override
    public Outbound outbound() {
        return outbound;
    }

    @Override
    public Optional<Lines.Line> line(Trunk trunk) {
        return Optional.of(() -> {});
    }

    @Override
    public boolean mayBeCalled(DialString callee) {
        return true;
    }

    @Override
    public void tried(Trial trial) {
        trials.add(trial);
    }

    @Override
    public void announce(CallRecord callRecord) {
        records.add(callRecord);
    }

    @Override
    public void schedule(LiveCall call, Optional<Duration> wait) {
        waits.add(wait);
        if (!scheduled.contains(call)) {
            scheduled.add(call);
        }
    }

    @Override
    public Complaints complaints() {
        return complaints;
    }

    @Override
    public void release(LiveCall call, SipApplicationSession sessions) {
        released++;
    }
}
