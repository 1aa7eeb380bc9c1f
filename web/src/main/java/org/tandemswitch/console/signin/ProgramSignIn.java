package org.tandemswitch.console.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.tandemswitch.audit.Actor;
import org.tandemswitch.security.LocalToken;
import org.tandemswitch.security.SignIn;
import org.tandemswitch.security.SignInOutcome;
import org.tandemswitch.security.TokenSignIn;
import org.tandemswitch.user.Rights;

/**
 * Lets programs in below {@code /api}, request by request and without a session: by name and password, by a token of
 * their own, or by the token of this machine. A session's cookie is good for reading there and for nothing else, as a foreign page could make a
 * browser send it.
 */
@ApplicationScoped
public class ProgramSignIn {
    /** Who runs a program on this machine, as far as it says. */
    static final String LOCAL_USER = "Tandem-User";

    private static final String ACTOR = "tandem.program";

    private static final Logger LOG = Logger.getLogger(ProgramSignIn.class);
    private static final String AUTHORIZATION = "Authorization";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Predicate<String> USER_NAME =
            Pattern.compile("[A-Za-z0-9._-]{1,32}").asMatchPredicate();
    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    SignIn signIn;

    @Inject
    LocalToken localToken;

    @Inject
    TokenSignIn tokenSignIn;

    /** Does this request say by itself who is asking, or must it? */
    static boolean isAskedFor(HttpServletRequest request) {
        return path(request).startsWith("/api/") && (isShown(request) || !READING.contains(request.getMethod()));
    }

    static boolean isShown(HttpServletRequest request) {
        return path(request).startsWith("/api/") && request.getHeader(AUTHORIZATION) != null;
    }

    AuthenticationStatus validate(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        String shown = Optional.ofNullable(request.getHeader(AUTHORIZATION)).orElse("");
        return shown(shown, "Basic ")
                .map(basic -> byPassword(basic, request, response, context))
                .or(() -> shown(shown, "Bearer ").map(secret -> byToken(secret, request, response, context)))
                .orElseGet(() -> refuse(request, response));
    }

    private AuthenticationStatus byPassword(
            String basic, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        return nameAndPassword(basic)
                .map(pair -> judge(
                        () -> signIn.check(pair[0], pair[1], request.getRemoteAddr()), request, response, context))
                .orElseGet(() -> refuse(request, response));
    }

    /** Whoever may read the file of the local token may as well read the database. */
    private AuthenticationStatus byToken(
            String shown, HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        return isThisMachine(request) && localToken.matches(shown)
                ? admit(new Actor(localName(request), request.getRemoteAddr(), Rights.ALL), request, context)
                : judge(() -> tokenSignIn.check(shown, request.getRemoteAddr()), request, response, context);
    }

    private static AuthenticationStatus judge(
            Supplier<SignInOutcome> check,
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context) {
        try {
            return check.get()
                    .fold(
                            accepted -> admit(accepted, request, response, context),
                            codeWanted -> answer(
                                    request,
                                    response,
                                    HttpServletResponse.SC_UNAUTHORIZED,
                                    "this user signs in with a one-time code, which a program cannot have:"
                                            + " give the program a token of its own"),
                            rejected -> refuse(request, response),
                            delayed -> delay(delayed, request, response));
        } catch (RuntimeException unreachable) {
            LOG.error("No program can sign in: users cannot be looked up", unreachable);
            return answer(
                    request,
                    response,
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    "sign-in is not possible at the moment");
        }
    }

    private static AuthenticationStatus admit(
            SignInOutcome.Accepted accepted,
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context) {
        return accepted.mustChange()
                ? answer(
                        request,
                        response,
                        HttpServletResponse.SC_UNAUTHORIZED,
                        "the password has to be changed in the console first")
                : admit(accepted.actor(), request, context);
    }

    private static AuthenticationStatus admit(Actor actor, HttpServletRequest request, HttpMessageContext context) {
        request.setAttribute(ACTOR, actor);
        return context.notifyContainerAboutLogin(actor.name(), Set.of());
    }

    /** The program that was let in with this request. */
    static Optional<Actor> actor(HttpServletRequest request) {
        return Optional.ofNullable((Actor) request.getAttribute(ACTOR));
    }

    private static String localName(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(LOCAL_USER))
                .filter(USER_NAME)
                .map(user -> "local (" + user + ")")
                .orElse("local");
    }

    private static AuthenticationStatus delay(
            SignInOutcome.Delayed delayed, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Retry-After", Long.toString(delayed.seconds()));
        return answer(request, response, TOO_MANY_REQUESTS, "too many attempts: wait " + delayed.seconds() + " s");
    }

    /** A browser is not asked for a password: it would keep it and send it whoever makes it ask. */
    static AuthenticationStatus refuse(HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("Sec-Fetch-Site") == null) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"tandem\", charset=\"UTF-8\"");
        }
        return answer(request, response, HttpServletResponse.SC_UNAUTHORIZED, "name and password, or a token, please");
    }

    /** The container answers a status alone; {@link ProgramRefusal} puts the reason to it. */
    private static AuthenticationStatus answer(
            HttpServletRequest request, HttpServletResponse response, int status, String reason) {
        request.setAttribute(ProgramRefusal.REASON, reason);
        response.setStatus(status);
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static boolean isThisMachine(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }

    private static Optional<String> shown(String header, String scheme) {
        return header.regionMatches(true, 0, scheme, 0, scheme.length())
                ? Optional.of(header.substring(scheme.length()).strip())
                : Optional.empty();
    }

    static Optional<String[]> nameAndPassword(String basic) {
        try {
            String both = new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8);
            int colon = both.indexOf(':');
            return colon < 1
                    ? Optional.empty()
                    : Optional.of(new String[] {both.substring(0, colon), both.substring(colon + 1)});
        } catch (IllegalArgumentException rubbish) {
            return Optional.empty();
        }
    }

    /** As the container understands it, or {@code /%61pi/} would be another place here and the same place there. */
    private static String path(HttpServletRequest request) {
        return Pages.path(request);
    }
}
