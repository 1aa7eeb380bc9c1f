package org.tandemswitch.console.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.security.UsersInForce;
import org.tandemswitch.user.Area;
import org.tandemswitch.user.Rights;

/** Who is behind this request, and what they may do at this moment, whatever they could do when they signed in. */
@Named("currentActor")
@RequestScoped
public class CurrentActor {
    @Inject
    HttpServletRequest request;

    @Inject
    UsersInForce users;

    private @Nullable Actor actor;

    public Actor get() {
        if (actor == null || !actor.name().equals(name())) {
            actor = known().orElseGet(() -> new Actor(name(), request.getRemoteAddr(), Rights.NONE));
        }
        return actor;
    }

    public boolean mayView(Area area) {
        return get().rights().mayView(area);
    }

    public boolean mayEdit(Area area) {
        return get().rights().mayEdit(area);
    }

    /** @param page its path */
    public boolean mayOpen(String page) {
        return Pages.mayView(page, get().rights());
    }

    /** Somebody has signed in and is still let in. */
    boolean isLetIn() {
        return known().isPresent();
    }

    private Optional<Actor> known() {
        return ProgramSignIn.actor(request).or(() -> users.actor(name(), request.getRemoteAddr()));
    }

    private String name() {
        return Optional.ofNullable(request.getUserPrincipal())
                .map(Principal::getName)
                .orElse("");
    }
}
