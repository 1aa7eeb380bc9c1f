package org.tandemswitch.api.parameters;

/** Why a request was not answered. */
public record Problem(String reason) {}
