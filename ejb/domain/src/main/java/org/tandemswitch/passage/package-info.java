/**
 * What may pass a neighbour, how much of it at a time, and with which numbers: rewriting, number checks, lines, calls a
 * second, hours, groups. Values only; who is asked when, and what a refusal means for the call, is decided elsewhere.
 */
package org.tandemswitch.passage;
