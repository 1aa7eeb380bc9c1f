package org.tandemswitch.console.signin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.omnifaces.exceptionhandler.ViewExpiredExceptionHandler;
import org.omnifaces.util.Faces;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.security.Sessions;
import org.tandemswitch.security.SignIn;
import org.tandemswitch.security.SignInOutcome;

@Named("loginPage")
@RequestScoped
public class LoginPage {
    private static final Logger LOG = Logger.getLogger(LoginPage.class);
    private static final String CODE_FORM = "second";

    @Inject
    SignIn signIn;

    @Inject
    SecurityContext security;

    @Inject
    Visitor visitor;

    @Inject
    LanguageSwitch languageSwitch;

    @Inject
    Sessions sessions;

    @Inject
    Texts texts;

    private String name = "";
    private String password = "";
    private String code = "";
    private String from = "";

    @PostConstruct
    void rememberTheWay() {
        from = Optional.ofNullable(Faces.getRequestParameter("from")).orElse("");
    }

    /** The page before, or this one, was open longer than its session. */
    public boolean isEnded() {
        return Faces.isPostback()
                ? isHalfLost()
                : Faces.getRequestParameter("ended") != null || ViewExpiredExceptionHandler.wasViewExpired();
    }

    /** A code came for a session that is no more, and was read by nobody. */
    private static boolean isHalfLost() {
        return Faces.getRequestParameter(CODE_FORM) != null
                && Faces.getRequest().getSession(false) == null;
    }

    /** Nobody who is in already needs this page. */
    public void skipWhenSignedIn() {
        if (Faces.getRemoteUser() != null) {
            leaveTo(ReturnPath.HOME);
        }
    }

    public void enter() {
        try {
            signIn.check(name.strip(), password, Faces.getRequest().getRemoteAddr())
                    .fold(this::admit, this::askForCode, this::reject, this::delay)
                    .run();
        } catch (RuntimeException unreachable) {
            LOG.error("Nobody can sign in: users cannot be looked up", unreachable);
            complain("login.unavailable");
        }
    }

    public boolean isCodeWanted() {
        return visitor.half().isPresent();
    }

    public void enterCode() {
        try {
            visitor.half()
                    .map(half -> signIn.code(half, code, Faces.getRequest().getRemoteAddr()))
                    .orElse(SignInOutcome.Rejected.TOO_LATE)
                    .fold(this::admit, this::askForCode, this::rejectCode, this::delay)
                    .run();
        } catch (RuntimeException unreachable) {
            LOG.error("Nobody can sign in by a one-time code: users cannot be looked up", unreachable);
            complain("login.unavailable");
        }
        code = "";
    }

    public void startAgain() {
        visitor.forgetHalf();
        leaveToLogin();
    }

    private Runnable askForCode(SignInOutcome.CodeWanted wanted) {
        return () -> {
            renewSession(Faces.getRequest());
            visitor.enteredHalf(wanted.half());
            leaveToLogin();
        };
    }

    private Runnable rejectCode(SignInOutcome.Rejected rejected) {
        return () -> {
            if (!rejected.equals(SignInOutcome.Rejected.WRONG_CODE)) {
                visitor.forgetHalf();
            }
            complain(rejected.messageKey());
        };
    }

    private Runnable admit(SignInOutcome.Accepted accepted) {
        return () -> {
            HttpServletRequest request = Faces.getRequest();
            renewSession(request);
            visitor.forgetHalf();
            if (authenticate(accepted, request) == AuthenticationStatus.SUCCESS) {
                visitor.entered(sessions.begin(accepted.actor(), accepted.by().orElseThrow(), BrowserName.of(request)));
                languageSwitch.welcome(accepted.actor().name());
                leaveTo(ReturnPath.parse(from).orElse(ReturnPath.HOME));
            } else {
                complain("login.unavailable");
            }
        };
    }

    /** Whoever knew the session before knows it no more, nor whoever made the browser ask for one of this id. */
    private static void renewSession(HttpServletRequest request) {
        request.getSession();
        request.changeSessionId();
    }

    private AuthenticationStatus authenticate(SignInOutcome.Accepted accepted, HttpServletRequest request) {
        Admitted admitted = new Admitted(accepted.actor().name());
        HttpServletResponse response = Faces.getResponse();
        return security.authenticate(
                request, response, AuthenticationParameters.withParams().credential(admitted));
    }

    private Runnable reject(SignInOutcome.Rejected rejected) {
        return () -> complain(rejected.messageKey());
    }

    private Runnable delay(SignInOutcome.Delayed delayed) {
        return () -> complain("login.delayed", delayed.seconds());
    }

    private void complain(String key, Object... values) {
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, texts.of(key, values), ""));
    }

    private void leaveToLogin() {
        String query = ReturnPath.parse(from).map(ReturnPath::asQuery).orElse("");
        Faces.redirect(Faces.getRequestContextPath() + Pages.LOGIN + query);
    }

    private static void leaveTo(ReturnPath path) {
        Faces.redirect(Faces.getRequestContextPath() + path.text());
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }
}
