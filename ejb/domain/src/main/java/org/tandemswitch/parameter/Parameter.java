package org.tandemswitch.parameter;

/**
 * One setting.
 *
 * @param standard the value as long as nobody chose another
 */
public record Parameter<T>(String name, T standard, String unit, String description) {}
