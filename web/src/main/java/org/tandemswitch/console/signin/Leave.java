package org.tandemswitch.console.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import org.omnifaces.util.Faces;

/** The way out. */
@Named("leave")
@RequestScoped
public class Leave {
    @Inject
    Visitor visitor;

    public void now() throws ServletException {
        visitor.left();
        Faces.logout();
        Faces.invalidateSession();
        Faces.redirect(Faces.getRequestContextPath() + "/login");
    }
}
