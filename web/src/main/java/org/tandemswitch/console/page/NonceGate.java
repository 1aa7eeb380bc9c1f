package org.tandemswitch.console.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Turns away a page sent back without the nonce it was given. PrimeFaces would do so too, with a page of stack trace in
 * the log for whoever cares to send rubbish. The sign-in page is in no session, so that its nonce may be anybody's: what
 * a browser says of the site that made it send the page counts as well.
 */
@WebFilter(filterName = "nonceGate", servletNames = "faces")
public class NonceGate extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String NONCE = "primefaces.nonce";
    private static final String STATE = "jakarta.faces.ViewState";
    private static final Set<String> OTHER_SITES = Set.of("cross-site", "same-site");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean sentBack = request.getParameter(STATE) != null;
        boolean ours = isNonce(Optional.ofNullable(request.getParameter(NONCE)).orElse(""))
                && !isOtherSite(
                        Optional.ofNullable(request.getHeader("Sec-Fetch-Site")).orElse(""));
        if (sentBack && !ours) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Old browsers say nothing of it, nor does any that is not sure of the connection. */
    static boolean isOtherSite(String site) {
        return OTHER_SITES.contains(site);
    }

    static boolean isNonce(String text) {
        try {
            UUID.fromString(new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8));
            return true;
        } catch (IllegalArgumentException rubbish) {
            return false;
        }
    }
}
