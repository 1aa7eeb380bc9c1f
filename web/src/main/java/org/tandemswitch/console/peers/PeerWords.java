package org.tandemswitch.console.peers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tandemswitch.audit.FieldChange;
import org.tandemswitch.console.log.LogWording;
import org.tandemswitch.console.page.Texts;
import org.tandemswitch.provisioning.FieldError;

/** What is said about plans in the reader's language. */
@Named("peerWords")
@RequestScoped
public class PeerWords {
    @Inject
    Texts texts;

    @Inject
    LogWording log;

    /** What one of a kind is called. */
    public String kind(String key) {
        return texts.orElse("directory." + key + ".one", texts.orElse("search.kind." + key, key));
    }

    /** Why a file is none. */
    public String unreadable(Unreadable file) {
        return texts.of(file.key(), file.details());
    }

    public String field(FieldError error) {
        return error.field().isEmpty() ? "" : log.field(new FieldChange(error.field(), "", "")) + ":";
    }

    public String reason(FieldError error) {
        return texts.of(error.messageKey(), error.details().toArray());
    }

    /** Such as "3 would change". */
    public String count(Plan<?> plan, Fate fate) {
        return texts.of("plan.count." + fate.key(), plan.count(fate));
    }
}
