package org.tandemswitch.console.signin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** As long as a given password was not replaced, only the page that replaces it can be reached. */
public class PasswordGate extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Visitor visitor;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Pages.path(request);
        if (request.getUserPrincipal() == null
                || Pages.isForAll(path)
                || path.equals(Pages.PASSWORD)
                || !visitor.isMustChange()) {
            chain.doFilter(request, response);
        } else if (path.startsWith("/api/")) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (FacesAjax.is(request)) {
            FacesAjax.redirect(response, request.getContextPath() + Pages.PASSWORD);
        } else {
            response.sendRedirect(request.getContextPath() + Pages.PASSWORD);
        }
    }
}
