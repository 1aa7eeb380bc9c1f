package org.tandemswitch.console.signin;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** As long as a given password was not replaced, only the page that replaces it can be reached. */
@WebFilter(filterName = "passwordGate", urlPatterns = "/*")
public class PasswordGate extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> OPEN =
            Set.of("/password", "/password.xhtml", "/login", "/login.xhtml", "/api/health");

    @Inject
    private transient Visitor visitor;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (request.getUserPrincipal() == null
                || isOpen(path)
                || ProgramSignIn.isShown(request)
                || !visitor.isMustChange()) {
            chain.doFilter(request, response);
        } else if (path.startsWith("/api/")) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (FacesAjax.is(request)) {
            FacesAjax.redirect(response, request.getContextPath() + "/password");
        } else {
            response.sendRedirect(request.getContextPath() + "/password");
        }
    }

    private static boolean isOpen(String path) {
        return OPEN.contains(path) || path.startsWith("/jakarta.faces.resource/");
    }
}
