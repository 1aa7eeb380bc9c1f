package org.tandemswitch.number;

/** The two numbers of a call at one point of its way. */
public record Numbers(DialString caller, DialString callee) {}
