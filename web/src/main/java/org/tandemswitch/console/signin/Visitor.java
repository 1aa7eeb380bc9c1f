package org.tandemswitch.console.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.tandemswitch.security.HalfSignedIn;
import org.tandemswitch.security.Sessions;
import org.tandemswitch.security.UsersInForce;

/** The session behind this request, and whether a password given by someone else still has to be replaced. */
@Named("visitor")
@RequestScoped
public class Visitor {
    private static final String KEY = "tandem.session";
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
        request.getSession().setAttribute(KEY, sessionKey);
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
        return key().filter(key -> !sessions.isOpen(currentActor.get(), key)).isPresent();
    }

    void used() {
        key().ifPresent(key -> sessions.used(currentActor.get(), key));
    }

    void left() {
        key().ifPresent(key -> sessions.end(currentActor.get(), key));
    }

    public Optional<String> key() {
        return Optional.ofNullable(request.getSession(false)).flatMap(Visitor::keyOf);
    }

    static Optional<String> keyOf(HttpSession session) {
        return Optional.ofNullable(session.getAttribute(KEY)).map(Object::toString);
    }

    public String getName() {
        return currentActor.get().name();
    }

    public boolean isMustChange() {
        return users.mustChange(getName());
    }
}
