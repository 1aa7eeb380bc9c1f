package org.tandemswitch.sip.watch;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.servlet.sip.SipFactory;
import javax.servlet.sip.SipServletResponse;
import org.jboss.logging.Logger;
import org.tandemswitch.admission.AdmitCall;
import org.tandemswitch.admission.Watched;
import org.tandemswitch.gateway.GatewayId;
import org.tandemswitch.live.Vendors;
import org.tandemswitch.schedule.Shift;
import org.tandemswitch.schedule.Ticker;
import org.tandemswitch.schedule.Ticking;
import org.tandemswitch.sip.b2bua.OwnAddresses;
import org.tandemswitch.sip.b2bua.Wire;

/**
 * Asks each vendor that wants it whether it is there (SI-09). Any answer will do. The tick only wakes a thread, because
 * reaching a vendor may take longer than the deadlines of calls may wait.
 */
@ApplicationScoped
public class WatchVendors {
    private static final Logger LOG = Logger.getLogger(WatchVendors.class);
    private static final Duration PERIOD = Duration.ofMillis(200);

    private final Map<GatewayId, Long> due = new ConcurrentHashMap<>();
    private final Set<GatewayId> awaited = ConcurrentHashMap.newKeySet();
    private final Shift shift = new Shift();
    private Optional<Ticking> ticking = Optional.empty();
    private volatile OwnAddresses own = new OwnAddresses(List::of);

    @Inject
    private Ticker ticker;

    @Inject
    private AdmitCall admitCall;

    @Inject
    private Vendors vendors;

    @Resource
    private SipFactory factory;

    @Resource
    private ManagedExecutorService threads;

    public void begin(OwnAddresses ours) {
        own = ours;
        ticking = Optional.of(ticker.every("questions to vendors", PERIOD, now -> {
            if (isAnythingToDo()) {
                shift.begin(threads, this::work);
            }
        }));
    }

    private boolean isAnythingToDo() {
        return !admitCall.watched().isEmpty() || !due.isEmpty();
    }

    public void end() {
        ticking.ifPresent(Ticking::stop);
    }

    public void answered(SipServletResponse response) {
        Question.of(response).ifPresent(vendor -> {
            if (!Wire.isUnanswered(response) && !Wire.isUnreachable(response)) {
                answered(vendor);
            }
            Question.forget(response);
        });
    }

    private void answered(Watched vendor) {
        awaited.remove(vendor.vendor().id());
        if (vendors.heard(vendor.vendor().id())) {
            LOG.infof(
                    "TANDEM1502: gateway \"%s\" answers OPTIONS again and gets calls",
                    vendor.vendor().name());
        }
    }

    private void work() {
        long now = System.nanoTime();
        List<Watched> watched = admitCall.watched();
        forgetOthers(watched);
        watched.stream().filter(vendor -> isDue(vendor, now)).forEach(vendor -> ask(vendor, now));
    }

    /** Whoever is asked no more is there, as far as anybody knows. */
    private void forgetOthers(List<Watched> watched) {
        Set<GatewayId> still =
                watched.stream().map(vendor -> vendor.vendor().id()).collect(Collectors.toSet());
        due.keySet().removeIf(vendor -> {
            boolean gone = !still.contains(vendor);
            if (gone) {
                awaited.remove(vendor);
                vendors.heard(vendor);
            }
            return gone;
        });
    }

    private boolean isDue(Watched vendor, long now) {
        Long next = due.get(vendor.vendor().id());
        return next == null || now - next >= 0;
    }

    private void ask(Watched vendor, long now) {
        due.put(vendor.vendor().id(), now + vendor.check().interval().toNanos());
        if (!awaited.add(vendor.vendor().id())) {
            missed(vendor);
        }
        try {
            Question.send(factory, vendor, own.socketTowards(vendor.target()).getHost());
        } catch (IOException | RuntimeException unreachable) {
            LOG.debugf(unreachable, "No OPTIONS to %s", vendor.vendor().name());
        }
    }

    private void missed(Watched vendor) {
        if (vendors.missed(vendor.vendor().id(), vendor.check().threshold())) {
            LOG.warnf(
                    "TANDEM1501: gateway \"%s\" answers no OPTIONS and gets no calls until it does",
                    vendor.vendor().name());
        }
    }
}
