/**
 * The laws of the house over every jar of the built EAR. Nothing runs here.
 */
package org.tandemswitch.system.rules;
