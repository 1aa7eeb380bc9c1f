package org.tandemswitch.console.signin;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Named;
import java.io.Serializable;

/** Who is signed in, and whether a password given by someone else still has to be replaced. */
@Named("visitor")
@SessionScoped
public class Visitor implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name = "";
    private boolean mustChange;

    void entered(String who, boolean mustChangePassword) {
        this.name = who;
        this.mustChange = mustChangePassword;
    }

    void changedPassword() {
        this.mustChange = false;
    }

    public String getName() {
        return name;
    }

    public boolean isMustChange() {
        return mustChange;
    }
}
