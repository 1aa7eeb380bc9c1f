/**
 * Who is due? Deadlines without a clock: time arrives as an argument, and the caller decides what being late means.
 */
package org.tandemswitch.timer;
