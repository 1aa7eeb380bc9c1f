package org.tandemswitch.tracing;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.tandemswitch.parameter.value.HostPort;

/**
 * Where a server is now. It is looked for once a minute, for it may have moved; while it is not found it is where it was.
 * One thread asks, and never waits: others look.
 */
final class Whereabouts {
    private static final long PERIOD_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final LongSupplier nanos;
    private final Function<HostPort, Optional<InetSocketAddress>> lookUp;
    private final Executor others;
    private Optional<HostPort> server = Optional.empty();
    private Optional<InetSocketAddress> address = Optional.empty();
    private CompletableFuture<Optional<InetSocketAddress>> search = nowhere();
    private long due;

    Whereabouts(LongSupplier nanos, Function<HostPort, Optional<InetSocketAddress>> lookUp, Executor others) {
        this.nanos = nanos;
        this.lookUp = lookUp;
        this.others = others;
    }

    Optional<InetSocketAddress> of(Optional<HostPort> wanted) {
        long now = nanos.getAsLong();
        if (!wanted.equals(server)) {
            server = wanted;
            address = Optional.empty();
            search = nowhere();
            due = now;
        }
        address = latest();
        if (now - due >= 0 && search.isDone()) {
            due = now + PERIOD_NANOS;
            search = wanted.map(this::begin).orElseGet(Whereabouts::nowhere);
        }
        return latest();
    }

    private Optional<InetSocketAddress> latest() {
        return search.getNow(Optional.empty()).or(() -> address);
    }

    private static CompletableFuture<Optional<InetSocketAddress>> nowhere() {
        return CompletableFuture.completedFuture(Optional.empty());
    }

    private CompletableFuture<Optional<InetSocketAddress>> begin(HostPort wanted) {
        return CompletableFuture.supplyAsync(() -> lookUp.apply(wanted), others)
                .exceptionally(failure -> Optional.empty());
    }
}
