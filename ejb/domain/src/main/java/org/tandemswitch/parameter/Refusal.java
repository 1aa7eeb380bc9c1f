package org.tandemswitch.parameter;

import org.tandemswitch.parameter.value.Complaint;

/**
 * Why one edit cannot be.
 *
 * @param edit which edit of those handed in, counted from 0
 */
public record Refusal(int edit, String name, Complaint complaint) {}
