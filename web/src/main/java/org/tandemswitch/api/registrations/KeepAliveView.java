package org.tandemswitch.api.registrations;

/**
 * What became of the keep-alive since the start.
 *
 * @param sent datagrams
 * @param skipped turns that were missed because a cycle was over before everybody was served
 */
public record KeepAliveView(long sent, long skipped) {}
