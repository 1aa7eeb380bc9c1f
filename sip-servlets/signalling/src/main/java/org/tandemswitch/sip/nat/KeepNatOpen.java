package org.tandemswitch.sip.nat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
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
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.tandemswitch.gateway.SourceAddress;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.registrar.KeepAliveFigures;
import org.tandemswitch.registrar.LiveBindings;
import org.tandemswitch.registration.Binding;
import org.tandemswitch.registration.KeepAliveCycle;
import org.tandemswitch.registration.KeepAlivePace;
import org.tandemswitch.registration.KeepAlivePayload;
import org.tandemswitch.schedule.EvenClock;
import org.tandemswitch.schedule.Ticker;
import org.tandemswitch.schedule.Ticking;
import org.tandemswitch.sip.application.Datagrams;

/**
 * Sends the keep-alive datagrams: from the socket a registration came to, to where it came from (NK-03). The tick
 * only wakes a thread, because a batch takes longer than the deadlines of calls may wait. It has one of its own: calls go on
 * while the server is suspended, and the threads of the server take no work then.
 */
@ApplicationScoped
public class KeepNatOpen {
    private static final Logger LOG = Logger.getLogger(KeepNatOpen.class);

    private final KeepAliveCycle<Binding> cycle = new KeepAliveCycle<>();
    private final AtomicBoolean failing = new AtomicBoolean();
    /** Begins the token of every datagram, so that those of another start are others. */
    private final String mark = Long.toString(Instant.now().toEpochMilli(), Character.MAX_RADIX) + "x";

    private final AtomicLong serial = new AtomicLong();
    private Optional<Ticking> ticking = Optional.empty();
    private Optional<Thread> sender = Optional.empty();
    private volatile boolean ending;

    @Inject
    private Ticker ticker;

    @Inject
    private ParametersInForce parameters;

    @Inject
    private LiveBindings bindings;

    @Inject
    private KeepAliveFigures figures;

    @Inject
    private EvenClock clock;

    @Resource
    private ManagedThreadFactory threads;

    public void begin(Datagrams datagrams) {
        Thread thread = threads.newThread(() -> keepOpen(datagrams));
        thread.setName("tandem-keep-nat-open");
        thread.start();
        sender = Optional.of(thread);
        ticking = Optional.of(ticker.every("keep NAT open", Ticker.TICK, now -> LockSupport.unpark(thread)));
    }

    public void end() {
        ticking.ifPresent(Ticking::stop);
        ending = true;
        sender.ifPresent(LockSupport::unpark);
    }

    private void keepOpen(Datagrams datagrams) {
        LockSupport.park();
        while (!ending && !Thread.currentThread().isInterrupted()) {
            send(datagrams);
            LockSupport.park();
        }
    }

    private void send(Datagrams datagrams) {
        try {
            send(datagrams, clock.now());
            failing.set(false);
        } catch (RuntimeException | Error failure) {
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
