package org.tandemswitch.enrolment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.live.SnapshotChanged;
import org.tandemswitch.platform.Enrolment;
import org.tandemswitch.platform.EnrolmentRules;
import org.tandemswitch.platform.Platform;
import org.tandemswitch.platform.PlatformId;
import org.tandemswitch.platform.Platforms;
import org.tandemswitch.schedule.EvenClock;

/** How it stands with our registration at every platform that is not locked. All moments are those of the even clock. */
@ApplicationScoped
public class LiveEnrolments {
    private static final Logger LOG = Logger.getLogger(LiveEnrolments.class);

    private final Map<PlatformId, Standing> standings = new ConcurrentHashMap<>();
    private final Queue<Platform> left = new ConcurrentLinkedQueue<>();

    @Inject
    Platforms stored;

    @Inject
    ParametersInForce parameters;

    @Inject
    EvenClock clock;

    @PostConstruct
    void read() {
        review(stored.all(), clock.now());
    }

    void readAgain(@Observes(during = TransactionPhase.AFTER_SUCCESS) SnapshotChanged changed) {
        read();
    }

    /** Those to whom a REGISTER is due; they count as asked. Whoever has not answered in time has failed. */
    public List<Platform> takeDue(Instant now) {
        List<Platform> due = new ArrayList<>();
        standings.values().forEach(one -> {
            AtomicBoolean asks = new AtomicBoolean();
            change(one.platform(), enrolment -> {
                boolean silent = enrolment.state() == Enrolment.State.ASKING;
                asks.set(enrolment.isDue(now) && !silent);
                if (!enrolment.isDue(now)) {
                    return enrolment;
                }
                return silent ? enrolment.silent(rules(), now) : enrolment.asked(now);
            });
            if (asks.get()) {
                due.add(one.platform());
            }
        });
        return due;
    }

    /** What an answer of the platform changes, unless the registration is no longer the same. */
    public Optional<Enrolment> change(Platform asked, UnaryOperator<Enrolment> change) {
        return Optional.ofNullable(standings.computeIfPresent(
                        asked.id(),
                        (id, now) -> now.platform().isSameRegistration(asked)
                                ? become(now, change.apply(now.enrolment()))
                                : now))
                .map(Standing::enrolment);
    }

    private static Standing become(Standing before, Enrolment after) {
        int trouble = after.trouble();
        if (trouble != before.enrolment().trouble()) {
            String name = before.platform().name();
            if (trouble == 0) {
                LOG.infof("TANDEM1403: registered at \"%s\" again", name);
            } else {
                LOG.warnf("TANDEM1404: not registered at \"%s\": %d; it is tried again and again", name, trouble);
            }
        }
        return new Standing(before.platform(), after);
    }

    /** Platforms that are no longer to know us. */
    public List<Platform> takeLeft() {
        List<Platform> taken = new ArrayList<>();
        for (Platform platform = left.poll(); platform != null; platform = left.poll()) {
            taken.add(platform);
        }
        return taken;
    }

    public Collection<Standing> all() {
        return standings.values().stream()
                .sorted(Comparator.comparing(one -> one.platform().name()))
                .toList();
    }

    /** The hosts that REGISTERs are sent to. */
    public Set<String> hosts() {
        return standings.values().stream()
                .map(one -> one.platform().target().host())
                .collect(Collectors.toUnmodifiableSet());
    }

    public EnrolmentRules rules() {
        return EnrolmentRules.of(parameters.now());
    }

    void review(List<Platform> platforms, Instant now) {
        Map<PlatformId, Platform> wanted = platforms.stream()
                .filter(platform -> !platform.locked())
                .collect(Collectors.toMap(Platform::id, platform -> platform));
        standings.values().stream()
                .map(Standing::platform)
                .filter(known -> Optional.ofNullable(wanted.get(known.id()))
                        .filter(known::isSameRegistration)
                        .isEmpty())
                .forEach(known -> {
                    standings.remove(known.id());
                    left.add(known);
                });
        wanted.forEach((id, platform) -> standings.merge(
                id,
                new Standing(platform, Enrolment.begun(now)),
                (known, fresh) -> new Standing(platform, known.enrolment())));
    }
}
