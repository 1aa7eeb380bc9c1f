package org.tandemswitch.security;

/** Tokens were made or revoked. */
public record TokensChanged() {}
