package org.tandemswitch.sip.nat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.registrar.KeepAliveFigures;
import org.tandemswitch.registrar.LiveBindings;
import org.tandemswitch.registration.Binding;
import org.tandemswitch.registration.KeepAliveCycle;
import org.tandemswitch.registration.KeepAlivePace;
import org.tandemswitch.registration.KeepAlivePayload;
import org.tandemswitch.schedule.Shift;
import org.tandemswitch.schedule.Ticker;
import org.tandemswitch.schedule.Ticking;
import org.tandemswitch.sip.application.Datagrams;

/**
 * Sends the keep-alive datagrams: from the socket a registration came to, to where it came from (NK-03). The tick
 * only wakes a thread, because a batch takes longer than the deadlines of calls may wait.
 */
@ApplicationScoped
public class KeepNatOpen {
    private static final Logger LOG = Logger.getLogger(KeepNatOpen.class);

    private final KeepAliveCycle<Binding> cycle = new KeepAliveCycle<>();
    private final Shift shift = new Shift();
    private final AtomicBoolean failing = new AtomicBoolean();
    /** Begins the token of every datagram, so that those of another start are others. */
    private final String mark = Long.toString(Instant.now().toEpochMilli(), Character.MAX_RADIX) + "x";

    private final AtomicLong serial = new AtomicLong();
    private Optional<Ticking> ticking = Optional.empty();

    @Inject
    private Ticker ticker;

    @Inject
    private ParametersInForce parameters;

    @Inject
    private LiveBindings bindings;

    @Inject
    private KeepAliveFigures figures;

    @Resource
    private ManagedExecutorService threads;

    public void begin(Datagrams datagrams) {
        ticking = Optional.of(
                ticker.every("keep NAT open", Ticker.TICK, now -> shift.begin(threads, () -> send(datagrams))));
    }

    public void end() {
        ticking.ifPresent(Ticking::stop);
    }

    private void send(Datagrams datagrams) {
        try {
            send(datagrams, Instant.now());
            failing.set(false);
        } catch (RuntimeException failure) {
            if (failing.compareAndSet(false, true)) {
                LOG.warn("TANDEM1402: keep-alive datagrams are not sent; it goes on at the next turn", failure);
            }
        }
    }

    private void send(Datagrams datagrams, Instant now) {
        KeepAlivePace pace = KeepAlivePace.of(parameters.now());
        List<Binding> due = cycle.poll(now, pace, bindings::needingKeepAlive);
        KeepAlivePayload payload = KeepAlivePayload.of(parameters.now());
        for (Binding binding : due) {
            bindings.current(binding, now)
                    .filter(Binding::needsKeepAlive)
                    .filter(one ->
                            datagrams.send(address(one.socket()), address(one.source()), payload.bytes(one, token())))
                    .ifPresent(one -> sent(one, payload, now));
        }
        figures.skipped(cycle.skipped());
    }

    private String token() {
        return mark + Long.toString(serial.incrementAndGet(), Character.MAX_RADIX);
    }

    private void sent(Binding binding, KeepAlivePayload payload, Instant now) {
        KeepAliveTrace.sent(binding, payload.mode());
        bindings.keptAlive(binding, now);
        figures.sent();
    }

    private static InetSocketAddress address(SourceAddress address) {
        try {
            return new InetSocketAddress(InetAddress.getByName(address.address().text()), address.port());
        } catch (UnknownHostException noAddress) {
            throw new IllegalArgumentException(noAddress);
        }
    }
}
