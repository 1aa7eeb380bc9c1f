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
import java.util.function.UnaryOperator;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.audit.Deed;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.live.Occurrences;
import org.tandemswitch.user.Area;

/**
 * Who is signed in on this server (US-02). A session that is not in this list is over, whatever the browser holds, and so
 * is one that would not be opened by now: of a user who is gone, or whose password or code was changed on any server.
 */
@ApplicationScoped
public class Sessions {
    private final Map<String, OpenSession> open = new ConcurrentHashMap<>();

    @Inject
    Occurrences occurrences;

    @Inject
    UsersInForce users;

    /** Those that were used last come first. */
    public List<OpenSession> all(Actor actor) {
        actor.mustView(Area.USERS);
        return open.values().stream()
                .filter(this::wouldOpen)
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
    public String begin(Actor actor, OpenedBy by, String browser) {
        Instant now = Instant.now();
        String key = UUID.randomUUID().toString();
        open.put(key, new OpenSession(key, actor.name(), actor.address(), browser, by, now, now));
        occurrences.note(actor, Deed.SIGNED_IN, actor.name());
        return key;
    }

    /** Is this session still good for this user? It may be newer than what is known of the user, so that is read again. */
    public boolean isOpen(Actor actor, String key) {
        if (!isGood(actor, key)) {
            users.refresh();
        }
        return isGood(actor, key);
    }

    private boolean isGood(Actor actor, String key) {
        return Optional.ofNullable(open.get(key))
                .filter(session -> session.user().equals(actor.name()) && wouldOpen(session))
                .isPresent();
    }

    private boolean wouldOpen(OpenSession session) {
        return users.isOpenedBy(session.user(), session.by());
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

    /** A user has changed in a session what opens it; their others end. */
    void keepOnly(String user, String key, UnaryOperator<OpenedBy> change) {
        open.computeIfPresent(
                key,
                (same, session) ->
                        session.user().equals(user) ? session.openedBy(change.apply(session.by())) : session);
        endAll(user, key);
    }

    /** Ends the sessions of a user but for one. */
    void endAll(String user, String butFor) {
        Predicate<OpenSession> over =
                session -> session.user().equals(user) && !session.key().equals(butFor);
        open.values().removeIf(over);
    }
}
