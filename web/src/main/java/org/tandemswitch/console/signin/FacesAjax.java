package org.tandemswitch.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Requests that the script of a page makes, and the redirect such a script follows. */
final class FacesAjax {
    private FacesAjax() {}

    static boolean is(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    /** The target is made of our own paths and query names, so that nothing in it needs escaping but the ampersand. */
    static void redirect(HttpServletResponse response, String target) throws IOException {
        response.setContentType("text/xml");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .append("<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\"")
                .append(target.replace("&", "&amp;"))
                .append("\"></redirect></partial-response>");
    }
}
