package org.tandemswitch.console.users;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import org.tandemswitch.user.Access;
import org.tandemswitch.user.Area;
import org.tandemswitch.user.Role;

/** What can be given to a user or a token. */
@Named("givable")
@ApplicationScoped
public class Givable {
    public List<Role> getRoles() {
        return List.of(Role.values());
    }

    public List<Area> getAreas() {
        return Area.offered();
    }

    public List<Access> getAccesses() {
        return List.of(Access.values());
    }
}
