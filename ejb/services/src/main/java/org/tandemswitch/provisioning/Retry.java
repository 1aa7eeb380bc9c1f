package org.tandemswitch.provisioning;

/**
 * A wish to create something that may be told again, and is the same wish then.
 *
 * @param key by which its caller knows it
 * @param fingerprint of all that is wished
 */
public record Retry(String key, String fingerprint) {}
