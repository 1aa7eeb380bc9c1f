package org.tandemswitch.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.live.Occurrences;
import org.tandemswitch.user.Area;

/**
 * Who is signed in on this server (US-02). A session that is not in this list is over, whatever the browser holds.
 */
@ApplicationScoped
public class Sessions {
    private final Map<String, OpenSession> open = new ConcurrentHashMap<>();

    @Inject
    Occurrences occurrences;

    /** Those that were used last come first. */
    public List<OpenSession> all(Actor actor) {
        actor.mustView(Area.USERS);
        return open.values().stream()
                .sorted(Comparator.comparing(OpenSession::used).reversed())
                .toList();
    }

    /** Ends somebody's session; false when it was over already. */
    public boolean revoke(Actor actor, String key) {
        actor.mustEdit(Area.USERS);
        Optional<OpenSession> session = Optional.ofNullable(open.remove(key));
        session.ifPresent(ended -> occurrences.note(
                actor, Deed.SESSION_REVOKED, ended.user(), new FieldChange("address", ended.address(), "")));
        return session.isPresent();
    }

    /** Begins a session and returns its key. */
    public String begin(Actor actor, String browser) {
        Instant now = Instant.now();
        String key = UUID.randomUUID().toString();
        open.put(key, new OpenSession(key, actor.name(), actor.address(), browser, now, now));
        occurrences.note(actor, Deed.SIGNED_IN, actor.name());
        return key;
    }

    /** Is this session still good for this user? */
    public boolean isOpen(Actor actor, String key) {
        return Optional.ofNullable(open.get(key))
                .filter(session -> session.user().equals(actor.name()))
                .isPresent();
    }

    public void used(Actor actor, String key) {
        Instant now = Instant.now();
        open.computeIfPresent(
                key, (same, session) -> session.user().equals(actor.name()) ? session.usedAt(now) : session);
    }

    /** The user leaves. */
    public void end(Actor actor, String key) {
        if (Optional.ofNullable(open.remove(key)).isPresent()) {
            occurrences.note(actor, Deed.SIGNED_OUT, actor.name());
        }
    }

    /** The session was not used for too long. */
    public void lapse(String key) {
        open.remove(key);
    }

    /** Ends the sessions of a user but for one. */
    void endAll(String user, String butFor) {
        Predicate<OpenSession> over =
                session -> session.user().equals(user) && !session.key().equals(butFor);
        open.values().removeIf(over);
    }
}
