package org.tandemswitch.directory;

/**
 * Where numbers of a beginning are, and how far a call to them goes.
 *
 * @param city areas of the same one are one place
 */
public record Area(String name, CallLevel level, LineKind line, String city) {}
