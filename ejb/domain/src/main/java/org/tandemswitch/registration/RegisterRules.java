package org.tandemswitch.registration;

import static org.tandemswitch.parameter.SystemParameters.SS_ENDPOINT_REGISTER_REPLACE;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tandemswitch.parameter.ParameterSet;
import org.tandemswitch.registration.RegisterOutcome.Accepted;
import org.tandemswitch.registration.RegisterOutcome.Refused;

/**
 * What a REGISTER does to the bindings of its phone (RFC 3261 section 10.3): all of it, or nothing.
 *
 * <p>Bindings that were made under one Call-ID are one registration of one device and stand beside each other, up to
 * {@link #MOST_CONTACTS}. A device that comes with another Call-ID pushes them out, or is refused while they live.
 * Where none is pushed out, what a device has bound is changed only from where it is.
 *
 * @param replace whether it pushes them out
 */
public record RegisterRules(Lifetimes lifetimes, boolean replace) {
    public static final int MOST_CONTACTS = 10;

    public static RegisterRules of(ParameterSet set) {
        return new RegisterRules(Lifetimes.of(set), set.get(SS_ENDPOINT_REGISTER_REPLACE));
    }

    /** @param known what the phone's bindings were; those that have expired count as gone */
    public RegisterOutcome decide(List<Binding> known, RegisterWish wish, Instant now) {
        Map<String, Binding> bindings = new LinkedHashMap<>();
        known.stream().filter(one -> one.isAlive(now)).forEach(one -> bindings.put(one.contact(), one));
        return wish.everything() ? clear(bindings, wish) : change(bindings, wish, now);
    }

    private RegisterOutcome clear(Map<String, Binding> bindings, RegisterWish wish) {
        if (!wish.contacts().isEmpty()
                || wish.expires().map(Lifetimes::read).filter(Duration::isZero).isEmpty()) {
            return new Refused(RegisterRefusal.STAR_MISUSED);
        }
        return bindings.values().stream()
                .map(one -> objection(one, wish))
                .flatMap(Optional::stream)
                .findFirst()
                .<RegisterOutcome>map(Refused::new)
                .orElseGet(() -> new Accepted(List.of()));
    }

    private RegisterOutcome change(Map<String, Binding> bindings, RegisterWish wish, Instant now) {
        boolean adds = false;
        for (WantedContact contact : wish.contacts()) {
            Optional<Binding> before = Optional.ofNullable(bindings.get(contact.uri()));
            Optional<RegisterRefusal> objection = before.flatMap(one -> objection(one, wish));
            if (objection.isPresent()) {
                return new Refused(objection.get());
            }
            Duration lifetime = lifetimes.granted(expires(contact, wish), wish.isBehindNat(contact));
            if (lifetime.isZero()) {
                bindings.remove(contact.uri());
            } else {
                adds = true;
                bindings.put(contact.uri(), binding(contact, wish, before, lifetime, now));
            }
        }
        return adds ? alone(bindings, wish) : new Accepted(List.copyOf(bindings.values()));
    }

    /** Some contact is there to stay: are those of another registration in its way? */
    private RegisterOutcome alone(Map<String, Binding> bindings, RegisterWish wish) {
        boolean others =
                bindings.values().stream().anyMatch(one -> !one.callId().equals(wish.callId()));
        if (others && !replace) {
            return new Refused(RegisterRefusal.ALREADY_REGISTERED);
        }
        List<Binding> own = bindings.values().stream()
                .filter(one -> one.callId().equals(wish.callId()))
                .toList();
        return own.size() > MOST_CONTACTS ? new Refused(RegisterRefusal.TOO_MANY_CONTACTS) : new Accepted(own);
    }

    private static Optional<String> expires(WantedContact contact, RegisterWish wish) {
        return contact.expires().or(wish::expires);
    }

    /** Why what is known is not to be changed: the wish is an old one, or that of a device elsewhere. */
    private Optional<RegisterRefusal> objection(Binding known, RegisterWish wish) {
        if (known.callId().equals(wish.callId())) {
            return known.cseq() >= wish.cseq() ? Optional.of(RegisterRefusal.OUT_OF_ORDER) : Optional.empty();
        }
        boolean isElsewhere = !known.source().address().equals(wish.source().address());
        return isElsewhere && !replace ? Optional.of(RegisterRefusal.ALREADY_REGISTERED) : Optional.empty();
    }

    private static Binding binding(
            WantedContact contact, RegisterWish wish, Optional<Binding> before, Duration lifetime, Instant now) {
        return new Binding(
                wish.phone(),
                contact.uri(),
                wish.path(),
                wish.source(),
                wish.socket(),
                wish.transport(),
                wish.isBehindNat(contact),
                wish.callId(),
                wish.cseq(),
                before.map(Binding::since).orElse(now),
                now.plus(lifetime),
                wish.userAgent());
    }
}
