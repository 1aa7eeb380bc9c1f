package org.tandemswitch.console.users;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tandemswitch.console.signin.CurrentActor;
import org.tandemswitch.console.signin.Visitor;
import org.tandemswitch.security.OpenSession;
import org.tandemswitch.security.Sessions;

@Named("sessionsPage")
@ViewScoped
public class SessionsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Sessions sessions;

    @Inject
    private CurrentActor currentActor;

    @Inject
    private Visitor visitor;

    @Inject
    private Answer answer;

    private transient @Nullable List<OpenSession> all;

    /** As they were when the page was made: a button belongs to the session that was seen beside it. */
    public List<OpenSession> getAll() {
        if (all == null) {
            all = sessions.all(currentActor.get());
        }
        return all;
    }

    public boolean isMine(OpenSession session) {
        return visitor.key().filter(session.key()::equals).isPresent();
    }

    public void end(OpenSession session) {
        boolean wasOpen = sessions.revoke(currentActor.get(), session.key());
        answer.say(wasOpen ? "sessions.ended" : "sessions.already_over", session.user());
        all = null;
    }

    public void refresh() {
        all = null;
    }
}
