package org.tandemswitch.security;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.user.Area;
import org.tandemswitch.user.User;
import org.tandemswitch.user.Users;

/** The stored users as an administrator sees them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class KnownUsers {
    @Inject
    Users users;

    /** By name. */
    public List<User> all(Actor actor) {
        actor.mustView(Area.USERS);
        return users.all();
    }
}
