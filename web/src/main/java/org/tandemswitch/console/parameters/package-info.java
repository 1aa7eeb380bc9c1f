/**
 * The settings of the switch as administrators work with them: found, changed, compared, brought back. What may be saved
 * is decided by the services; here it is collected and said in words.
 */
package org.tandemswitch.console.parameters;
