package org.tandemswitch.console.signin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Shows out, at the next request, whoever was locked or removed, whose session was ended by an administrator, or who has
 * done nothing for too long.
 */
public class SessionGate extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(SessionGate.class);

    @Inject
    private transient CurrentActor currentActor;

    @Inject
    private transient Visitor visitor;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Pages.path(request);
        if (request.getUserPrincipal() == null) {
            chain.doFilter(request, response);
        } else if (currentActor.isLetIn() && !visitor.isSessionOver()) {
            if (!Pages.asksByItself(request)) {
                visitor.used();
            }
            chain.doFilter(request, response);
        } else {
            showOut(request);
            if (Pages.isForAll(path)) {
                chain.doFilter(request, response);
            } else {
                LoginRedirect.answer(request, response);
            }
        }
    }

    private static void showOut(HttpServletRequest request) throws ServletException {
        request.logout();
        Optional.ofNullable(request.getSession(false)).ifPresent(SessionGate::end);
    }

    /** Another request of the same browser may have ended it in the same moment. */
    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException overAlready) {
            LOG.debugf("A session was over already: %s", overAlready.getMessage());
        }
    }
}
