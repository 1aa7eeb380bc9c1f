package org.tandemswitch.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Tells a stranger to log in first, in the way the stranger understands: a page, a script of a page, or a program. */
final class LoginRedirect {
    private LoginRedirect() {}

    static void answer(HttpServletRequest request, HttpServletResponse response) {
        try {
            if (path(request).startsWith("/api/")) {
                ProgramSignIn.refuse(request, response);
            } else if (FacesAjax.is(request)) {
                FacesAjax.redirect(response, target(request));
            } else {
                response.sendRedirect(target(request));
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String target(HttpServletRequest request) {
        boolean hadSession = request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        return request.getContextPath() + "/login"
                + ReturnPath.parse(wanted(request)).map(ReturnPath::asQuery).orElse("?")
                + (hadSession ? "&ended=1" : "");
    }

    private static String wanted(HttpServletRequest request) {
        String query = request.getQueryString();
        return path(request) + (query == null ? "" : "?" + query);
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
