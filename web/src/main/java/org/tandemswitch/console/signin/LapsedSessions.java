package org.tandemswitch.console.signin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.tandemswitch.security.Sessions;

/** Takes sessions that were not used for too long from the list of those who are signed in. */
@WebListener
public class LapsedSessions implements HttpSessionListener {
    @Inject
    Sessions sessions;

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        Visitor.keyOf(event.getSession()).ifPresent(sessions::lapse);
    }
}
