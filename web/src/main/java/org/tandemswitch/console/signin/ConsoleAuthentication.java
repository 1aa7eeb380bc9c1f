package org.tandemswitch.console.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Set;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.UnsupportedCallbackException;

/**
 * Keeps in the session who has signed in, not what they may do, asks programs each time, and sends everybody else to the
 * login page.
 */
@ApplicationScoped
public class ConsoleAuthentication implements HttpAuthenticationMechanism {
    private static final String KEEP_IN_SESSION = "jakarta.servlet.http.registerSession";

    @Inject
    ProgramSignIn programs;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        if (ProgramSignIn.isAskedFor(request)) {
            return programs.validate(request, response, context);
        }
        Principal signedIn = request.getUserPrincipal();
        if (signedIn != null) {
            return again(signedIn, context);
        }
        if (context.getAuthParameters().getCredential() instanceof Admitted admitted) {
            keepInSession(context);
            return context.notifyContainerAboutLogin(admitted.name(), Set.of());
        }
        if (!context.isProtected()) {
            return context.doNothing();
        }
        LoginRedirect.answer(request, response);
        return AuthenticationStatus.SEND_CONTINUE;
    }

    @SuppressWarnings("unchecked") // a raw map by its specification
    private static void keepInSession(HttpMessageContext context) {
        context.getMessageInfo().getMap().put(KEEP_IN_SESSION, Boolean.TRUE.toString());
    }

    private static AuthenticationStatus again(Principal signedIn, HttpMessageContext context)
            throws AuthenticationException {
        try {
            context.getHandler()
                    .handle(new Callback[] {new CallerPrincipalCallback(context.getClientSubject(), signedIn)});
            return AuthenticationStatus.SUCCESS;
        } catch (IOException | UnsupportedCallbackException refused) {
            throw new AuthenticationException(refused);
        }
    }
}
