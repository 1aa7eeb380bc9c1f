package org.tandemswitch.console.signin;

import jakarta.security.enterprise.credential.Credential;

/** Somebody whose password was found right a moment ago. */
record Admitted(String name) implements Credential {}
