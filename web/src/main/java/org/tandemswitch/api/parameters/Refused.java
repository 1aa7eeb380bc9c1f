package org.tandemswitch.api.parameters;

/**
 * What cannot be, and why, in the reader's language.
 *
 * @param line the line of the file, counted from 1
 * @param key the reason for programs
 */
public record Refused(long line, String name, String reason, String key) {}
