package org.tandemswitch.directory;

/** Where numbers of a beginning are, and how far a call to them goes. */
public record Area(String name, CallLevel level) {}
