package org.tandemswitch.security;

/** Users were added, changed or removed. */
public record UsersChanged() {}
