package org.tandemswitch.admission;

/**
 * A call that has not happened, as somebody typed it.
 *
 * @param device the name of a client, or the number of a phone
 */
public record RouteQuestion(String device, String caller, String callee) {}
