package org.tandemswitch.console.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.AutoApplySession;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/**
 * Keeps in the session who has signed in, not what they may do, and sends everybody else to the login page.
 */
@AutoApplySession
@ApplicationScoped
public class ConsoleAuthentication implements HttpAuthenticationMechanism {

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (context.getAuthParameters().getCredential() instanceof Admitted admitted) {
            return context.notifyContainerAboutLogin(admitted.name(), Set.of());
        }
        if (!context.isProtected()) {
            return context.doNothing();
        }
        LoginRedirect.answer(request, response);
        return AuthenticationStatus.SEND_CONTINUE;
    }
}
