package org.tandemswitch.console.signin;

import jakarta.security.enterprise.credential.Credential;
import java.util.Set;

/** Somebody whose password was found right a moment ago. */
record Admitted(String name, Set<String> roles) implements Credential {}
