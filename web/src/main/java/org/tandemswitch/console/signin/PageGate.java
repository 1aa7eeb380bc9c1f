package org.tandemswitch.console.signin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.tandemswitch.user.Rights;

/** Answers 403 to a page that its visitor may not view. What lies behind the pages judges for itself once more. */
public class PageGate extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentActor currentActor;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Pages.path(request);
        Rights rights = currentActor.get().rights();
        Optional<String> instead = Pages.firstOf(rights).filter(first -> path.equals(Pages.HOME));
        if (request.getUserPrincipal() == null || Pages.mayView(path, rights)) {
            chain.doFilter(request, response);
        } else if (instead.isPresent()) {
            response.sendRedirect(request.getContextPath() + instead.get());
        } else if (FacesAjax.is(request)) {
            FacesAjax.redirect(response, request.getContextPath() + path);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
