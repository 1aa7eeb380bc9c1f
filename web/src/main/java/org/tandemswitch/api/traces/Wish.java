package org.tandemswitch.api.traces;

/**
 * What to trace.
 *
 * @param kind all, gateway, phone, number or address
 * @param value the name of the gateway, the number (its beginning with * at the end) or the address; nothing for all
 * @param minutes for how long; 0 goes on until somebody stops it
 */
public record Wish(String kind, String value, int minutes) {}
