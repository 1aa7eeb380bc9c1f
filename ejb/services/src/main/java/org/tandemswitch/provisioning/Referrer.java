package org.tandemswitch.provisioning;

import org.tandemswitch.option.Peer;

/**
 * Who names something of the directory.
 *
 * @param option in which the name stands
 */
public record Referrer(Peer kind, String name, String option) {}
