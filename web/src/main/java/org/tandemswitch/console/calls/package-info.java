/**
 * The calls in progress, and the button that ends one. A call is known here by its id alone, never by its place in a
 * list that moves.
 */
package org.tandemswitch.console.calls;
