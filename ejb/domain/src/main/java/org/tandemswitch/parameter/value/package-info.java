/**
 * How the values of parameters are written: each kind reads a text and says why it is none, or gives the value. Knows no
 * parameter.
 */
package org.tandemswitch.parameter.value;
