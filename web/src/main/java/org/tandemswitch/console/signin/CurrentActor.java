package org.tandemswitch.console.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import java.util.stream.Stream;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.user.Area;
import org.tandemswitch.user.Rights;
import org.tandemswitch.user.Role;

/** Who is behind this request, and what they may do. */
@Named("currentActor")
@RequestScoped
public class CurrentActor {
    @Inject
    HttpServletRequest request;

    public Actor get() {
        return new Actor(name(), request.getRemoteAddr(), rights());
    }

    public boolean mayView(Area area) {
        return rights().mayView(area);
    }

    public boolean mayEdit(Area area) {
        return rights().mayEdit(area);
    }

    private String name() {
        return Optional.ofNullable(request.getUserPrincipal())
                .map(Principal::getName)
                .orElse("");
    }

    private Rights rights() {
        return Stream.of(Role.values())
                .filter(role -> request.isUserInRole(role.key()))
                .map(Role::rights)
                .reduce(Rights.NONE, Rights::or);
    }
}
