/**
 * Measures how many calls a running switch carries and what they cost: sipp calls sipp through the switch, and the
 * switch's process is watched from outside. It never looks inside the switch and needs nothing but the JDK and sipp.
 */
@NullMarked
package org.tandemswitch.bench;

import org.jspecify.annotations.NullMarked;
