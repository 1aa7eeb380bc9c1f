package org.tandemswitch.console.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tandemswitch.security.HalfSignedIn;
import org.tandemswitch.security.Sessions;
import org.tandemswitch.security.UsersInForce;

/** The session behind this request, and whether a password given by someone else still has to be replaced. */
@Named("visitor")
@RequestScoped
public class Visitor {
    private static final String STAY = "tandem.session";
    private static final String HALF = "tandem.half";

    @Inject
    HttpServletRequest request;

    @Inject
    CurrentActor currentActor;

    @Inject
    UsersInForce users;

    @Inject
    Sessions sessions;

    void entered(String sessionKey) {
        request.getSession().setAttribute(STAY, new Stay(sessionKey, Instant.now()));
    }

    /** The password was right, a code is owed. */
    void enteredHalf(HalfSignedIn half) {
        request.getSession().setAttribute(HALF, half);
    }

    Optional<HalfSignedIn> half() {
        return Optional.ofNullable(request.getSession(false)).map(session -> (HalfSignedIn) session.getAttribute(HALF));
    }

    void forgetHalf() {
        Optional.ofNullable(request.getSession(false)).ifPresent(session -> session.removeAttribute(HALF));
    }

    /** Programs come without a session. */
    boolean isSessionOver() {
        return stay().filter(stay ->
                        stay.isIdle(Instant.now(), patience()) || !sessions.isOpen(currentActor.get(), stay.key()))
                .isPresent();
    }

    /** The container waits as long, but takes whatever is asked for a sign of life. */
    private Duration patience() {
        return Duration.ofMinutes(request.getServletContext().getSessionTimeout());
    }

    void used() {
        stay().ifPresent(stay -> {
            stay.use(Instant.now());
            sessions.used(currentActor.get(), stay.key());
        });
    }

    void left() {
        key().ifPresent(key -> sessions.end(currentActor.get(), key));
    }

    public Optional<String> key() {
        return stay().map(Stay::key);
    }

    private Optional<Stay> stay() {
        return Optional.ofNullable(request.getSession(false)).flatMap(Visitor::stayOf);
    }

    static Optional<String> keyOf(HttpSession session) {
        return stayOf(session).map(Stay::key);
    }

    private static Optional<Stay> stayOf(HttpSession session) {
        return Optional.ofNullable((Stay) session.getAttribute(STAY));
    }

    public String getName() {
        return currentActor.get().name();
    }

    public boolean isMustChange() {
        return users.mustChange(getName());
    }
}
