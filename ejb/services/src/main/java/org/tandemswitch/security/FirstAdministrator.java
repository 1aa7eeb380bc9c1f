package org.tandemswitch.security;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.tandemswitch.user.Grants;
import org.tandemswitch.user.Restrictions;
import org.tandemswitch.user.Role;
import org.tandemswitch.user.User;
import org.tandemswitch.user.Users;

/** Lets somebody in on the very first start: there is no default password. */
@Singleton
@Startup
public class FirstAdministrator {
    public static final String NAME = "admin";
    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class);

    @Inject
    Users users;

    @Inject
    FirstPassword firstPassword;

    @PostConstruct
    void makeIfNobody() {
        if (users.isEmpty()) {
            String password = Passwords.random(0);
            LOG.warnf("TANDEM1001: user \"%s\" was made, the password is in %s", NAME, firstPassword.tell(password));
            users.save(User.fresh(NAME, Passwords.hash(password), Grants.of(Role.ADMINISTRATOR), Restrictions.NONE));
        }
    }
}
