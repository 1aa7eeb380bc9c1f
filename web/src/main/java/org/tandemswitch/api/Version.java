package org.tandemswitch.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ResourceBundle;

/** The version this console was built as. */
@Named("version")
@ApplicationScoped
public class Version {
    private final String text =
            ResourceBundle.getBundle("org.tandemswitch.api.version").getString("version");

    private final String stamp = text + "-" + Long.toString(Instant.now().getEpochSecond(), 36);

    public String getText() {
        return text;
    }

    /** Another one after each start, so that no browser keeps style sheets and scripts of an earlier one. */
    public String getStamp() {
        return stamp;
    }
}
