/**
 * Every knob of the switch: one typed definition each, the values in force as a set that never changes, the rules between
 * them, and the plan of a change. Where values are stored and who may change them is not known here.
 */
package org.tandemswitch.parameter;
