package org.tandemswitch.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.ResourceBundle;

/** The version this console was built as. */
@Named("version")
@ApplicationScoped
public class Version {
    private final String text =
            ResourceBundle.getBundle("org.tandemswitch.api.version").getString("version");

    public String getText() {
        return text;
    }
}
