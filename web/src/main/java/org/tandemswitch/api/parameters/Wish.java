package org.tandemswitch.api.parameters;

/** The value wanted for one parameter; and the value seen before, if a change by somebody else is to be refused. */
public record Wish(String value, String seen) {}
