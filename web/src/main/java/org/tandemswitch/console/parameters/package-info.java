/**
 * The list of settings. It shows; it changes nothing.
 */
package org.tandemswitch.console.parameters;
