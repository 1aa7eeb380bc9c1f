package org.tandemswitch.api;

/** Why a request was not answered. */
public record Problem(String reason) {}
