package org.tandemswitch.sip.enrolment;

import static org.tandemswitch.parameter.SipParameters.SS_SIP_USER_AGENT_SEND_UNREGISTER;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.servlet.sip.ServletParseException;
import javax.servlet.sip.SipFactory;
import javax.servlet.sip.SipServletResponse;
import org.jboss.logging.Logger;
import org.tandemswitch.digest.Question;
import org.tandemswitch.enrolment.LiveEnrolments;
import org.tandemswitch.enrolment.PasswordSeal;
import org.tandemswitch.enrolment.Standing;
import org.tandemswitch.live.ParametersInForce;
import org.tandemswitch.platform.Enrolment;
import org.tandemswitch.platform.Platform;
import org.tandemswitch.platform.PlatformId;
import org.tandemswitch.schedule.EvenClock;
import org.tandemswitch.schedule.Shift;
import org.tandemswitch.schedule.Ticker;
import org.tandemswitch.schedule.Ticking;
import org.tandemswitch.sip.b2bua.OwnAddresses;
import org.tandemswitch.sip.proof.Questions;

/**
 * Keeps the switch registered at other platforms, and takes that back when it stops. The tick only wakes a thread, because
 * reaching a platform may take longer than the deadlines of calls may wait.
 */
@ApplicationScoped
public class KeepEnrolled {
    private static final Logger LOG = Logger.getLogger(KeepEnrolled.class);
    private static final Duration PERIOD = Duration.ofMillis(200);
    private static final Duration FAREWELL = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(33);

    private final Map<PlatformId, Conversation> conversations = new ConcurrentHashMap<>();
    private final Map<Conversation, Instant> farewells = new ConcurrentHashMap<>();
    private final Shift shift = new Shift();
    private Optional<Ticking> ticking = Optional.empty();
    private volatile boolean ending;
    private OwnAddresses own = new OwnAddresses(List::of);

    @Inject
    private Ticker ticker;

    @Inject
    private LiveEnrolments live;

    @Inject
    private PasswordSeal seal;

    @Inject
    private ParametersInForce parameters;

    @Inject
    private EvenClock clock;

    @Resource
    private SipFactory factory;

    @Resource
    private ManagedExecutorService threads;

    public void begin(OwnAddresses ours) {
        own = ours;
        ticking = Optional.of(ticker.every("registrations elsewhere", PERIOD, now -> shift.begin(threads, this::work)));
    }

    /** Waits a moment for those who have to be told. */
    public void end() {
        ticking.ifPresent(Ticking::stop);
        ending = true;
        if (parameters.now().get(SS_SIP_USER_AGENT_SEND_UNREGISTER)) {
            List<Conversation> all = Stream.of(conversations.values(), farewells.keySet())
                    .flatMap(Collection::stream)
                    .toList();
            all.forEach(conversation -> part(conversation, false));
            await(all);
        }
        conversations.values().forEach(Conversation::end);
        farewells.keySet().forEach(Conversation::end);
    }

    public void answered(SipServletResponse response) {
        int status = response.getStatus();
        Optional<Conversation> conversation = Conversation.of(response);
        if (status >= SipServletResponse.SC_OK && conversation.isPresent()) {
            try {
                answered(conversation.get(), response);
            } catch (IOException | ServletParseException unreachable) {
                failed(conversation.get(), unreachable);
            }
        }
    }

    private void answered(Conversation conversation, SipServletResponse response)
            throws IOException, ServletParseException {
        Platform platform = conversation.platform();
        Optional<Question> question = Questions.of(response).filter(platform::trusts);
        if (conversation.heard(response.getStatus(), question, isReplaced(platform))) {
            live.change(platform, before -> become(before, conversation, response, question.isPresent()));
        } else {
            farewells.computeIfPresent(
                    conversation, (same, until) -> clock.now().plus(PATIENCE));
        }
    }

    private Enrolment become(
            Enrolment before, Conversation conversation, SipServletResponse response, boolean questioned) {
        Instant now = clock.now();
        int status = response.getStatus();
        if (status < SipServletResponse.SC_MULTIPLE_CHOICES) {
            return before.granted(Grant.lifetime(response, conversation.ourselves()), live.rules(), now);
        }
        if (questioned) {
            return before.questioned(live.rules(), status, now);
        }
        return Grant.least(response)
                .filter(least -> status == SipServletResponse.SC_INTERVAL_TOO_BRIEF)
                .map(least -> before.tooBrief(least, live.rules(), now))
                .orElseGet(() -> before.refused(live.rules(), status, now));
    }

    private void work() {
        live.takeLeft().forEach(this::forget);
        live.takeDue(clock.now()).forEach(this::ask);
        endFarewells(clock.now());
    }

    private void ask(Platform platform) {
        try {
            Conversation conversation = conversation(platform);
            Optional<Duration> wish =
                    live.change(platform, same -> same).flatMap(enrolment -> enrolment.wish(live.rules()));
            conversation.register(wish);
        } catch (IOException | ServletParseException | RuntimeException unreachable) {
            LOG.debugf(unreachable, "No REGISTER to %s", platform.name());
            Optional.ofNullable(conversations.get(platform.id()))
                    .filter(Conversation::isStillborn)
                    .ifPresent(stillborn -> {
                        conversations.remove(platform.id());
                        stillborn.end();
                    });
            live.change(platform, before -> before.unsent(live.rules(), clock.now()));
        }
    }

    private Conversation conversation(Platform platform) throws ServletParseException {
        Conversation known = conversations.get(platform.id());
        if (known != null && known.platform().isSameRegistration(platform)) {
            return known;
        }
        if (known != null) {
            forget(known.platform());
        }
        String password = seal.open(platform.password())
                .orElseThrow(() -> new IllegalStateException("its password was sealed with another key"));
        Conversation begun = new Conversation(platform, password, factory, own.socketTowards(platform.target()));
        conversations.put(platform.id(), begun);
        return begun;
    }

    /** The platform is edited or removed: what is registered in the old way is taken back. */
    private void forget(Platform platform) {
        Optional<Conversation> old = Optional.ofNullable(conversations.get(platform.id()))
                .filter(conversation -> conversation.platform().isSameRegistration(platform));
        old.ifPresent(conversation -> {
            conversations.remove(platform.id());
            farewells.put(conversation, clock.now().plus(PATIENCE));
            part(conversation, isReplaced(platform));
        });
    }

    /** Is there another way by now in which we are registered there as the same? */
    private boolean isReplaced(Platform platform) {
        return !ending && live.all().stream().map(Standing::platform).anyMatch(platform::isSameContact);
    }

    private void part(Conversation conversation, boolean replaced) {
        try {
            conversation.part(replaced);
        } catch (IOException | ServletParseException | RuntimeException unreachable) {
            failed(conversation, unreachable);
        }
    }

    private void failed(Conversation conversation, Exception unreachable) {
        LOG.debugf(unreachable, "No REGISTER to %s", conversation.platform().name());
        if (conversation.isLeaving()) {
            conversation.end();
        }
    }

    private static void await(List<Conversation> farewells) {
        long end = System.nanoTime() + FAREWELL.toNanos();
        try {
            for (Conversation conversation : farewells) {
                conversation.left().await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whoever does not answer is not waited for longer than a transaction lives. */
    private void endFarewells(Instant now) {
        farewells.forEach((conversation, until) -> {
            if (!now.isBefore(until) || conversation.left().getCount() == 0) {
                conversation.end();
                farewells.remove(conversation);
            }
        });
    }
}
