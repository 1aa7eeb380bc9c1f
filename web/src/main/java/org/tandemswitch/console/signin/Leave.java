package org.tandemswitch.console.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import org.omnifaces.util.Faces;

/** The way out. */
@Named("leave")
@RequestScoped
public class Leave {
    public void now() throws ServletException {
        Faces.logout();
        Faces.invalidateSession();
        Faces.redirect(Faces.getRequestContextPath() + "/login");
    }
}
