/**
 * Who is due? Deadlines without a clock: time arrives as an argument, and the caller decides what being late means.
 *
 * <p>{@link org.tandemswitch.timer.DeadlineWheel} holds many of them, {@link org.tandemswitch.timer.LegSession} says when
 * one leg of a call is to be asked whether it is still there (RFC 4028).
 */
package org.tandemswitch.timer;
