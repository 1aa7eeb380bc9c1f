/**
 * The knobs of the switch: one typed definition each, with the default, the unit and what it does. Definitions and
 * values only; where values are stored and who may change them is not known here.
 */
package org.tandemswitch.parameter;
